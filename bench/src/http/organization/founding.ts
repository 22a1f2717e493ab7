import { catalogue, event, type NewEvent } from '@cairn/contracts';
import type { AppendRequest } from '@cairn/history';
import { newId, randomBytesOf } from '@cairn/service-kit';
import { ORG } from '../../history/check-ins.js';
import type { Calendar } from './calendar.js';
import { above, CYCLE, firstValueOf, keyResultIdsOf, peopleOf, personOf, placeOf, weightOf } from './shape.js';

/** The team above all others. */
const ROOT = 'root';

/**
 * Everything up to an active cycle in which every key result was checked in once, in the order of the log. Loaded as the past: all of it happened
 * when the cycle was activated.
 */
export function* founding(objectives: number, calendar: Calendar): Generator<AppendRequest> {
  for (const { stream, events } of acts(objectives, calendar)) yield loaded(stream, events, calendar.activatedAt);
}

interface Act {
  readonly stream: string;
  readonly events: readonly NewEvent[];
}

function* acts(objectives: number, calendar: Calendar): Generator<Act> {
  const numbers = Array.from({ length: objectives }, (_, objective) => objective);
  yield { stream: 'organization', events: [event('organization.created', { name: 'Org', logId: newId(), timeZone: 'UTC', languages: ['en'], fiscalYearStartMonth: 1 })] };
  yield* teams(objectives, calendar);
  yield { stream: `cycle-${CYCLE}`, events: [event('cycle.created', { cycleId: CYCLE, name: 'Now', kind: 'quarter', start: calendar.start, end: calendar.end, keyDates: {}, policy: {}, policyVersion: 1 })] };
  for (const objective of numbers) yield goal(objective, calendar);
  for (const objective of numbers.slice(1)) yield link(objective);
  const activated = event('cycle.activated', { cycleId: CYCLE, countedAt: 0, objectives, keyResults: numbers.flatMap(keyResultIdsOf).length });
  yield { stream: `cycle-${CYCLE}`, events: [event('cycle.planning-started', { cycleId: CYCLE }), activated] };
  for (const objective of numbers) yield* firstCheckIns(objective, calendar);
}

function* teams(objectives: number, { start }: Calendar): Generator<Act> {
  const people = [...peopleOf(objectives)];
  for (const [personId] of people) yield { stream: `person-${personId}`, events: [event('person.added', { personId })] };
  yield { stream: `team-${ROOT}`, events: [event('team.created', { teamId: ROOT, name: 'All', kind: 'organization', leadId: personOf(0), effectiveOn: start })] };
  for (const teamId of new Set(people.map(([, team]) => team))) {
    const members = people.filter(([, team]) => team === teamId).map(([personId]) => event('team.member-added', { teamId, personId, effectiveOn: start }));
    yield { stream: `team-${teamId}`, events: [event('team.created', { teamId, name: `Team ${teamId}`, kind: 'team', parentTeamId: ROOT, effectiveOn: start }), ...members] };
  }
}

function goal(objective: number, { end }: Calendar): Act {
  const place = placeOf(objective);
  const responsibleId = personOf(objective);
  const plan = { type: 'increase', unit: 'points', start: '0', target: '100', due: end } as const;
  return {
    stream: `objective-${place.objectiveId}`,
    events: [
      event('objective.created', { ...place, as: 'draft', title: `What is different with number ${objective}`, ownerId: responsibleId, kind: 'aspirational', tags: [] }),
      ...keyResultIdsOf(objective).map((keyResultId) => event('key-result.added', { ...place, keyResultId, title: `Metric ${keyResultId}`, ...plan, responsibleId })),
      event('objective.committed', { ...place, readVersion: 1 }),
    ],
  };
}

function link(objective: number): Act {
  const [from, to] = [placeOf(objective), placeOf(above(objective) ?? 0)];
  const ends = { alignmentId: `a${objective}`, fromObjectiveId: from.objectiveId, cycleId: CYCLE, teamId: from.teamId, toObjectiveId: to.objectiveId, toCycleId: CYCLE, toTeamId: to.teamId };
  const offer = { ...ends, weight: String(weightOf(objective)), text: 'It is what we need.' };
  return { stream: `alignment-a${objective}`, events: [event('alignment.proposed', { ...offer, awaits: 'to' }), event('alignment.accepted', { ...offer, rounds: 1, silent: false })] };
}

function* firstCheckIns(objective: number, { activatedAt, firstDue }: Calendar): Generator<Act> {
  for (const keyResultId of keyResultIdsOf(objective)) {
    const said = { value: String(firstValueOf(keyResultId)), noNewFigure: false, confidence: '0.6', saidHealth: 'on-track' } as const;
    const ofSlot = { checkInId: `${keyResultId}.1`, slot: `${keyResultId}@${firstDue}`, timeliness: 'on-time', effectiveAt: activatedAt, policyVersion: 1 } as const;
    yield { stream: `check-ins-${keyResultId}`, events: [event('check-in.recorded', { ...placeOf(objective), keyResultId, ...ofSlot, ...said })] };
  }
}

function loaded(stream: string, events: readonly NewEvent[], loadAt: string): AppendRequest {
  return {
    org: ORG,
    stream,
    service: catalogue.categoryOf(stream).service,
    expect: { kind: 'any' },
    commandId: Buffer.from(randomBytesOf(32)).toString('base64url'),
    requestHash: '0'.repeat(64),
    actor: 'bench',
    via: 'simulation',
    correlationId: 'bench',
    loadAt,
    events: events.map(({ type, data }) => ({ id: newId(), type, schema: 1, data })),
  };
}
