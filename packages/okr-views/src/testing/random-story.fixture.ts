import type { EventData, EventType } from '@cairn/contracts';
import { sealedExample } from '@cairn/contracts/testing';
import { told, type Told } from './story.fixture.js';

/** One random choice; numbers are taken modulo what there is to choose from. */
export interface Choice {
  readonly act: number;
  readonly which: number;
  readonly other: number;
  /** Days until it happens, and days by which what it tells is older. */
  readonly days: number;
  readonly figure: number;
}

type Plan = Pick<EventData<'key-result.added'>, 'type' | 'start' | 'target' | 'low' | 'high' | 'mode' | 'tolerance' | 'steps' | 'weight' | 'measureEvery'>;

const PLANS: readonly (readonly [Plan, (figure: number) => string | boolean | string[]])[] = [
  [{ type: 'increase', start: '10', target: '90', measureEvery: 'week' }, (figure) => String(figure)],
  [{ type: 'decrease', start: '100', target: '20', weight: '40' }, (figure) => String(120 - figure)],
  [{ type: 'at-most', high: '30', mode: 'kept', tolerance: '10' }, (figure) => String(figure)],
  [{ type: 'milestone', steps: [{ stepId: 's1', title: 'First', weight: '1' }, { stepId: 's2', title: 'Second', weight: '2.5' }] }, (figure) => (figure % 2 === 0 ? ['s1'] : ['s1', 's2'])],
  [{ type: 'boolean' }, (figure) => figure % 3 === 0],
];
const HEALTH = ['on-track', 'on-track', 'at-risk', 'off-track'] as const;
const DAY = 86_400_000;

interface KnownKeyResult {
  readonly keyResultId: string;
  readonly objectiveId: string;
  readonly plan: number;
  said: number;
  readonly standing: string[];
}

/** Turns choices into a log that tells of everything that readings look at, in one running and one other cycle; each commit some days after the last. */
export class RandomStory {
  readonly commits: Told[] = [];
  readonly objectives: { readonly objectiveId: string; readonly cycleId: string; teamId: string }[] = [];
  readonly keyResults: KnownKeyResult[] = [];
  #now = Date.UTC(2026, 0, 1, 9);

  constructor(choices: readonly Choice[]) {
    this.#begin();
    for (const choice of choices) this.#act(choice);
  }

  #begin(): void {
    this.#tell('organization.created', { name: 'Hsinchu Instruments', logId: '019aa3e0-0000-7000-8000-000000000001', timeZone: 'UTC', languages: ['en'], fiscalYearStartMonth: 1 });
    for (const [teamId, parentTeamId] of [['t0'], ['t1', 't0'], ['t2', 't1']] as const) this.#tell('team.created', { teamId, name: teamId, kind: 'team', ...(parentTeamId && { parentTeamId }), effectiveOn: '2026-01-01' });
    for (const personId of ['p0', 'p1']) this.#tell('person.added', { personId });
    for (const [cycleId, start] of [['c0', '2026-01-01'], ['c1', '2026-02-01']] as const) {
      this.#tell('cycle.created', { cycleId, name: cycleId, kind: 'custom', start, end: '2026-06-30', keyDates: {}, policy: {}, policyVersion: 1 });
    }
    for (let index = 0; index < 3; index += 1) this.#createObjective(index);
    for (let index = 0; index < 5; index += 1) this.#addKeyResult({ act: 0, which: index, other: index, days: 0, figure: index });
    this.#commit({ act: 0, which: 0, other: 0, days: 0, figure: 6 });
    this.#tell('cycle.activated', { cycleId: 'c0', countedAt: 1, objectives: 3, keyResults: 5 });
  }

  #act(choice: Choice): void {
    this.#now += choice.days * DAY;
    const acts = [
      this.#checkIn, this.#checkIn, this.#checkIn, this.#checkIn, this.#correct, this.#acknowledge, this.#commit, this.#moveTarget, this.#moveObjective, this.#moveTeam,
      this.#addKeyResult, this.#end, this.#recordSlot, this.#link, this.#setCadence, this.#absent, this.#turnCycle, this.#changePolicy,
    ];
    acts[choice.act % acts.length]?.call(this, choice);
  }

  #createObjective(index: number): void {
    const objective = { objectiveId: `o${index}`, cycleId: index === 2 ? 'c1' : 'c0', teamId: `t${index}` };
    this.objectives.push(objective);
    this.#tell('objective.created', { ...objective, as: 'draft', title: objective.objectiveId, ownerId: 'p0', kind: index === 0 ? 'committed' : 'aspirational', tags: [] });
  }

  #addKeyResult({ which, other }: Choice): void {
    const { objectiveId } = pick(this.objectives, which);
    const keyResultId = `${objectiveId}.${this.keyResults.length + 1}`;
    const plan = other % PLANS.length;
    this.keyResults.push({ keyResultId, objectiveId, plan, said: 0, standing: [] });
    this.#tell('key-result.added', { ...this.#place(objectiveId), keyResultId, title: keyResultId, due: '2026-06-30', responsibleId: `p${other % 2}`, ...pick(PLANS, plan)[0] });
  }

  #checkIn({ which, days, figure }: Choice): void {
    const keyResult = pick(this.keyResults, which);
    const checkInId = this.#nextCheckIn(keyResult);
    const slot = `${keyResult.keyResultId}@${new Date(this.#now - (new Date(this.#now).getUTCDay() - 5) * DAY).toISOString().slice(0, 10)}`;
    const value = figure % 6 === 0 ? { noNewFigure: true } : { noNewFigure: false, value: pick(PLANS, keyResult.plan)[1](figure) };
    const word = figure % 7 === 0 ? {} : { confidence: `0.${figure % 10}`, saidHealth: pick(HEALTH, figure) };
    const effectiveAt = new Date(this.#now - (figure % 3) * days * DAY).toISOString();
    this.#tell('check-in.recorded', { ...this.#placeOf(keyResult), checkInId, slot, timeliness: figure % 4 === 0 ? 'late' : 'on-time', effectiveAt, ...value, ...word, moved: sealedExample('/moved'), policyVersion: 1 });
  }

  #correct({ which, other, figure }: Choice): void {
    const keyResult = pick(this.keyResults, which);
    const [supersedes] = keyResult.standing.splice(other % Math.max(1, keyResult.standing.length), 1);
    if (supersedes === undefined) return;
    const changes: EventData<'check-in.corrected'>['changes'] = [{ field: 'value', to: pick(PLANS, keyResult.plan)[1](figure) }, { field: 'saidHealth', to: pick(HEALTH, figure) }];
    this.#tell('check-in.corrected', { ...this.#placeOf(keyResult), checkInId: this.#nextCheckIn(keyResult), supersedes, changes, reason: 'Counted twice.' });
  }

  #acknowledge({ which }: Choice): void {
    const keyResult = pick(this.keyResults, which);
    const [checkInId] = keyResult.standing;
    if (checkInId !== undefined) this.#tell('check-in.acknowledged', { ...this.#placeOf(keyResult), checkInId, how: 'offer', text: sealedExample('/text') });
  }

  #commit({ which, figure }: Choice): void {
    const { objectiveId } = pick(this.objectives, which);
    const [first] = this.keyResults.filter((keyResult) => keyResult.objectiveId === objectiveId);
    const confidence = first && { confidence: [{ keyResultId: first.keyResultId, confidence: `0.${figure % 10}` }] };
    this.#tell('objective.committed', { ...this.#place(objectiveId), readVersion: 1, ...confidence });
  }

  #moveTarget({ which, figure }: Choice): void {
    const keyResult = pick(this.keyResults, which);
    const changes: EventData<'key-result.goalpost-moved'>['changes'] = figure % 2 === 0 ? [{ field: 'weight', to: String(figure % 60) }] : [{ field: 'due', from: '2026-06-30', to: '2026-05-29' }];
    this.#tell('key-result.goalpost-moved', { ...this.#placeOf(keyResult), changes, direction: 'neutral', reason: 'The market moved.' });
  }

  #moveObjective({ which, other }: Choice): void {
    const objective = pick(this.objectives, which);
    const fromTeamId = objective.teamId;
    objective.teamId = `t${other % 3}`;
    this.#tell('objective.moved', { ...this.#place(objective.objectiveId), fromTeamId, toTeamId: objective.teamId });
  }

  #moveTeam({ other, days }: Choice): void {
    this.#tell('team.moved', { teamId: 't2', toParentId: `t${other % 2}`, effectiveOn: new Date(this.#now + days * DAY).toISOString().slice(0, 10) });
  }

  #end({ which, figure }: Choice): void {
    const keyResult = pick(this.keyResults, which);
    if (figure % 2 === 0) this.#tell('key-result.cancelled', { ...this.#placeOf(keyResult), reason: 'Measured the wrong thing.' });
    else this.#tell('key-result.scored', { ...this.#placeOf(keyResult), given: '0.5', methodVersion: 1, policyVersion: 1 });
  }

  #recordSlot({ which, figure }: Choice): void {
    const keyResult = pick(this.keyResults, which);
    const dueOn = `2026-0${1 + (figure % 4)}-${['09', '13', '20', '24'][figure % 4]}`;
    const slot = { ...this.#placeOf(keyResult), slot: `${keyResult.keyResultId}@${dueOn}` };
    if (figure % 2 === 0) this.#tell('check-in.missed', { ...slot, due: `${dueOn}T16:00:00.000Z`, responsibleId: 'p0' });
    else this.#tell('slot.excused', { ...slot, because: 'by-lead', reason: 'The fair takes all week.' });
  }

  #link({ which, other }: Choice): void {
    const [from, to] = [pick(this.objectives, which), pick(this.objectives, other)];
    const alignmentId = `l-${this.commits.length}`;
    const ends = { alignmentId, fromObjectiveId: from.objectiveId, cycleId: from.cycleId, teamId: from.teamId, toObjectiveId: to.objectiveId, toCycleId: to.cycleId, toTeamId: to.teamId };
    this.#tell('alignment.proposed', { ...ends, weight: '1', awaits: 'to' });
    this.#tell('alignment.accepted', { ...ends, weight: '2', rounds: 1, silent: true });
  }

  #setCadence({ which, figure }: Choice): void {
    const from = new Date(this.#now).toISOString().slice(0, 10);
    this.#tell('cadence.set', { teamId: `t${which % 3}`, from, every: figure % 2 === 0 ? 'week' : '2-weeks', weekday: 1 + (figure % 5), hour: 10, timeZone: 'Asia/Taipei', inherit: 'default' });
  }

  #absent({ which, days, figure }: Choice): void {
    const [from, until] = [new Date(this.#now), new Date(this.#now + days * DAY)].map((day) => day.toISOString().slice(0, 10)) as [string, string];
    if (figure % 2 === 0) this.#tell('person.leave-registered', { personId: `p${which % 2}`, from, until });
    else this.#tell('delegation.granted', { delegationId: `d-${this.commits.length}`, fromId: `p${which % 2}`, toId: `p${(which + 1) % 2}`, scope: 'check-ins', from, until });
  }

  #turnCycle({ figure }: Choice): void {
    const cycleId = `c${figure % 2}`;
    if (figure % 3 === 0) this.#tell('cycle.activation-withdrawn', { cycleId, reason: 'Too early.' });
    else if (figure % 7 === 0) this.#tell('cycle.closed', { cycleId, objectives: 1, scored: 0 });
    else this.#tell('cycle.activated', { cycleId, countedAt: 1, objectives: 1, keyResults: 1 });
  }

  #changePolicy({ figure }: Choice): void {
    this.#tell('cycle.policy-changed', { cycleId: 'c0', policyVersion: 2 + this.commits.length, changes: [{ field: 'paceAtRisk', to: `0.${1 + (figure % 8)}` }, { field: 'graceIn', to: figure % 2 === 0 ? 'days' : 'working-days' }] });
  }

  #nextCheckIn(keyResult: KnownKeyResult): string {
    keyResult.said += 1;
    const id = `${keyResult.keyResultId}.${keyResult.said}`;
    keyResult.standing.push(id);
    return id;
  }

  #place(objectiveId: string): { objectiveId: string; cycleId: string; teamId: string } {
    const { cycleId, teamId } = pick(this.objectives, Number(objectiveId.slice(1)));
    return { objectiveId, cycleId, teamId };
  }

  #placeOf({ objectiveId, keyResultId }: KnownKeyResult) {
    return { ...this.#place(objectiveId), keyResultId };
  }

  #tell<T extends EventType>(type: T, data: EventData<T>): void {
    this.#now += 3_600_000;
    this.commits.push(told(new Date(this.#now).toISOString(), type, data, 'p0'));
  }
}

function pick<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('there is nothing to choose from');
  return item;
}
