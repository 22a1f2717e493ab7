import type { EventData, EventType, Service } from '@cairn/contracts';
import type { AppendRequest } from '@cairn/history';
import { KEY_RESULT_KINDS, type Measure } from './measures.js';

/** One random choice; numbers are taken modulo what there is to choose from. */
export interface Choice {
  readonly act: number;
  readonly which: number;
  readonly other: number;
  /** Days from the start of the cycle; may lie before it and before what was said earlier. */
  readonly day: number;
  readonly figure: number;
}

interface CheckIn {
  readonly checkInId: string;
  readonly effectiveAt: string;
}

interface KeyResult {
  readonly keyResultId: string;
  readonly objectiveId: string;
  readonly measure: Measure;
  /** Check-ins that stand. */
  readonly standing: CheckIn[];
  said: number;
}

export const OKR_ORG = 'org-okrs';
const CYCLE = 'cycle-1';
const START = Date.UTC(2026, 6, 1);
const DAY = 86_400_000;

/** The instant of a day of the cycle. */
export function instantOfDay(day: number): string {
  return new Date(START + day * DAY).toISOString();
}

/**
 * Turns choices into appends that the services could have made: teams that move in the tree, objectives that move between teams,
 * targets that move, values told late and out of order, corrections, and corrections of corrections.
 */
export class RandomOkrs {
  readonly appends: AppendRequest[] = [];
  readonly teams: { readonly teamId: string; parentTeamId?: string }[] = [];
  readonly objectives: { readonly objectiveId: string; teamId: string }[] = [];
  readonly keyResults: KeyResult[] = [];

  constructor(choices: readonly Choice[]) {
    this.#begin();
    for (const choice of choices) this.#act(choice);
  }

  #begin(): void {
    this.#append('organization', 'organization.created', { name: 'Hsinchu Instruments', logId: '019aa3e0-0000-7000-8000-000000000001', timeZone: 'Asia/Taipei', languages: ['en'], fiscalYearStartMonth: 1 });
    for (const [index, parent] of [undefined, 0, 0, 1].entries()) this.#createTeam(`team${index}`, parent === undefined ? undefined : `team${parent}`);
    for (let index = 0; index < 3; index += 1) this.#createObjective(`objective${index}`, index);
    for (const index of KEY_RESULT_KINDS.keys()) this.#addKeyResult(index, index);
  }

  #act(choice: Choice): void {
    const acts = [this.#checkIn, this.#checkIn, this.#checkIn, this.#correct, this.#correct, this.#moveTarget, this.#moveObjective, this.#moveTeam, this.#weigh, this.#addKeyResultBy, this.#cancelKeyResult, this.#cancelObjective];
    acts[choice.act % acts.length]?.call(this, choice);
  }

  #createTeam(teamId: string, parentTeamId: string | undefined): void {
    this.teams.push({ teamId, ...(parentTeamId && { parentTeamId }) });
    this.#append(`team-${teamId}`, 'team.created', { teamId, name: teamId, kind: 'team', ...(parentTeamId && { parentTeamId }), effectiveOn: '2026-07-01' });
  }

  #createObjective(objectiveId: string, index: number): void {
    const { teamId } = pick(this.teams, index + 1);
    this.objectives.push({ objectiveId, teamId });
    this.#append(`objective-${objectiveId}`, 'objective.created', { objectiveId, cycleId: CYCLE, teamId, as: 'draft', title: objectiveId, ownerId: 'person-1', kind: 'committed', tags: [] });
  }

  #addKeyResult(objective: number, kind: number): void {
    const { objectiveId } = pick(this.objectives, objective);
    const measure = pick(KEY_RESULT_KINDS, kind);
    const keyResultId = `${objectiveId}.${this.keyResults.length + 1}`;
    this.keyResults.push({ keyResultId, objectiveId, measure, standing: [], said: 0 });
    this.#append(`objective-${objectiveId}`, 'key-result.added', { ...this.#place(objectiveId), keyResultId, title: keyResultId, due: '2026-09-30', responsibleId: 'person-1', ...measure.plan });
  }

  #addKeyResultBy({ which, other }: Choice): void {
    if (this.keyResults.length < 10) this.#addKeyResult(which, other);
  }

  #checkIn({ which, day, figure }: Choice): void {
    const keyResult = pick(this.keyResults, which);
    const checkIn = { checkInId: nextCheckIn(keyResult), effectiveAt: instantOfDay(day) };
    keyResult.standing.push(checkIn);
    const value = figure % 7 === 0 ? { noNewFigure: true } : { noNewFigure: false, value: keyResult.measure.value(figure) };
    this.#append(`check-ins-${keyResult.keyResultId}`, 'check-in.recorded', {
      ...this.#placeOf(keyResult), ...checkIn, ...value, slot: `${keyResult.keyResultId}@2026-07-10`, timeliness: 'on-time', confidence: '0.5', saidHealth: 'on-track', policyVersion: 1,
    });
  }

  /** A correction stands in the place of what it corrects, until it is corrected itself. */
  #correct({ which, other, day, figure }: Choice): void {
    const keyResult = pick(this.keyResults, which);
    const [superseded] = keyResult.standing.splice(other % Math.max(1, keyResult.standing.length), 1);
    if (!superseded) return;
    const moved = figure % 3 === 0 ? instantOfDay(day) : superseded.effectiveAt;
    const checkIn = { checkInId: nextCheckIn(keyResult), effectiveAt: moved };
    keyResult.standing.push(checkIn);
    const changes: EventData<'check-in.corrected'>['changes'] = [
      { field: 'value', to: keyResult.measure.value(figure) },
      ...(moved === superseded.effectiveAt ? [] : [{ field: 'effectiveAt' as const, from: superseded.effectiveAt, to: moved }]),
    ];
    this.#append(`check-ins-${keyResult.keyResultId}`, 'check-in.corrected', { ...this.#placeOf(keyResult), checkInId: checkIn.checkInId, supersedes: superseded.checkInId, changes, reason: 'Counted twice.' });
  }

  #moveTarget({ which, figure }: Choice): void {
    const keyResult = pick(this.keyResults, which);
    const changes = keyResult.measure.retarget(figure);
    this.#append(`objective-${keyResult.objectiveId}`, 'key-result.goalpost-moved', { ...this.#placeOf(keyResult), changes, direction: 'neutral', reason: 'The market moved.' });
  }

  #weigh({ which, figure }: Choice): void {
    const keyResult = pick(this.keyResults, which);
    const changes: EventData<'key-result.revised'>['changes'] = [figure % 5 === 0 ? { field: 'weight', from: '10' } : { field: 'weight', to: String(figure % 60) }];
    this.#append(`objective-${keyResult.objectiveId}`, 'key-result.revised', { ...this.#placeOf(keyResult), changes });
  }

  #moveObjective({ which, other }: Choice): void {
    const objective = pick(this.objectives, which);
    const { teamId: toTeamId } = pick(this.teams, other);
    const fromTeamId = objective.teamId;
    objective.teamId = toTeamId;
    this.#append(`objective-${objective.objectiveId}`, 'objective.moved', { ...this.#place(objective.objectiveId), fromTeamId, toTeamId });
  }

  /** Never under itself or one of its own: the tree stays one. */
  #moveTeam({ which, other }: Choice): void {
    const team = pick(this.teams.slice(1), which);
    const target = pick(this.teams, other);
    if (this.#isBelow(target.teamId, team.teamId)) return;
    team.parentTeamId = target.teamId;
    this.#append(`team-${team.teamId}`, 'team.moved', { teamId: team.teamId, toParentId: target.teamId, effectiveOn: '2026-08-01' });
  }

  #cancelKeyResult({ which, figure }: Choice): void {
    const keyResult = pick(this.keyResults, which);
    if (figure % 3 === 0) this.#append(`objective-${keyResult.objectiveId}`, 'key-result.cancelled', { ...this.#placeOf(keyResult), reason: 'Measured the wrong thing.' });
  }

  #cancelObjective({ which, figure }: Choice): void {
    const { objectiveId } = pick(this.objectives, which);
    if (figure % 5 === 0) this.#append(`objective-${objectiveId}`, 'objective.cancelled', { ...this.#place(objectiveId), reason: 'The product line was sold.' });
  }

  #isBelow(teamId: string | undefined, above: string): boolean {
    if (teamId === undefined || teamId === above) return teamId !== undefined;
    return this.#isBelow(this.teams.find((team) => team.teamId === teamId)?.parentTeamId, above);
  }

  #place(objectiveId: string): { objectiveId: string; cycleId: string; teamId: string } {
    return { objectiveId, cycleId: CYCLE, teamId: this.objectives.find((each) => each.objectiveId === objectiveId)?.teamId ?? '' };
  }

  #placeOf({ objectiveId, keyResultId }: KeyResult): { objectiveId: string; cycleId: string; teamId: string; keyResultId: string } {
    return { ...this.#place(objectiveId), keyResultId };
  }

  #append<T extends EventType>(stream: string, type: T, data: EventData<T>): void {
    const number = this.appends.length + 1;
    const service: Service = stream.startsWith('check-ins-') ? 'check-ins' : 'goals';
    this.appends.push({
      org: OKR_ORG, stream, service, expect: { kind: 'any' }, commandId: `command-${number}`, requestHash: 'a'.repeat(64), actor: 'person-1', via: 'api', correlationId: `c-${number}`,
      events: [{ id: `019aa3f0-0000-7000-8000-${String(number).padStart(12, '0')}`, type, schema: 1, data }],
    });
  }
}

function nextCheckIn(keyResult: KeyResult): string {
  keyResult.said += 1;
  return `${keyResult.keyResultId}.${keyResult.said}`;
}

function pick<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('there is nothing to choose from');
  return item;
}
