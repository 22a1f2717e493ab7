import type { Step } from '@cairn/client';
import type { JsonObject } from '@cairn/contracts';
import type { Instant, KeyResult, KeyResultValue, LocalDate, SaidHealth } from '@cairn/method';
import { checkEffectiveAt } from '@cairn/method';
import type { KnownCheckIn, KnownCycle, KnownInitiative, KnownKeyResult, KnownLink, KnownObjective, KnownOrganization } from '../index.js';
import { EMPTY_ORGANIZATION } from '../index.js';

type Things = { -readonly [Kind in keyof KnownOrganization]: Map<string, KnownOrganization[Kind][number]> };

/** An organization that takes steps as the services would, as strictly as an import can tell: ids, numbers, states, owners and times. */
export class OrganizationModel {
  readonly #things: Things;
  readonly #now: string;

  constructor(now: string, from: KnownOrganization = EMPTY_ORGANIZATION) {
    this.#now = now;
    const { people, teams, cycles, objectives, keyResults, initiatives, links, checkIns } = from;
    this.#things = {
      people: byId(people), teams: byId(teams), cycles: byId(cycles), objectives: byId(objectives),
      keyResults: byId(keyResults), initiatives: byId(initiatives), links: byId(links), checkIns: byId(checkIns),
    };
  }

  known(): KnownOrganization {
    const { people, teams, cycles, objectives, keyResults, initiatives, links, checkIns } = this.#things;
    return {
      people: [...people.values()], teams: [...teams.values()], cycles: [...cycles.values()], objectives: [...objectives.values()],
      keyResults: [...keyResults.values()], initiatives: [...initiatives.values()], links: [...links.values()], checkIns: [...checkIns.values()],
    };
  }

  /** The id of what the step made or changed. @throws Error what the services would refuse */
  apply(step: Step, at: string = step.at): string {
    if (at > this.#now) throw new Error(`${step.key} lies ahead`);
    const body = step.body ?? {};
    const [, collection = '', id = '', verb = ''] = step.path.split('/');
    const route = [step.method, collection, verb].filter((part) => part !== '').join(' ');
    return this.#take(route, { id, body, at: at as Instant, actorId: step.actorId });
  }

  #take(route: string, act: Act): string {
    const taken = ROUTES[route];
    if (taken === undefined) throw new Error(`there is no ${route}`);
    return taken(this.#things, act);
  }
}

interface Act {
  readonly id: string;
  readonly body: JsonObject;
  readonly at: Instant;
  readonly actorId: string;
}

type Route = (things: Things, act: Act) => string;

const nothing: Route = (_, { id }) => id;

const ROUTES: Readonly<Record<string, Route>> = {
  'PATCH organization': nothing,
  'POST rhythm': nothing,
  'POST imports': nothing,
  'POST teams': ({ teams }, { body }) => {
    if (body['parentTeamId'] !== undefined) need(teams, body['parentTeamId']);
    return add(teams, { id: text(body, 'teamId'), name: text(body, 'name') });
  },
  'POST people': ({ people }, { body }) => add(people, { id: text(body, 'personId'), email: text(body, 'email') }),
  'POST cycles': ({ cycles }, { body }) => {
    const parentCycleId = (body['parentCycleId'] ?? null) as string | null;
    if (parentCycleId !== null) need(cycles, parentCycleId);
    return add(cycles, { id: text(body, 'cycleId'), name: text(body, 'name'), start: text(body, 'start') as LocalDate, end: text(body, 'end') as LocalDate, parentCycleId, state: 'draft', activatedAt: null });
  },
  'POST cycles start-planning': ({ cycles }, { id }) => put(cycles, { ...inState(need(cycles, id), 'draft'), state: 'planning' }),
  'POST cycles activate': ({ cycles }, { id, at }) => put(cycles, { ...inState(need(cycles, id), 'planning'), state: 'active', activatedAt: at }),
  'POST objectives': ({ objectives, cycles, teams, people }, { body }) => {
    inState(need(cycles, body['cycleId']), 'draft', 'planning', 'active');
    need(teams, body['teamId']);
    need(people, body['ownerId']);
    const { id, title, cycleId, ownerId } = { id: text(body, 'objectiveId'), title: text(body, 'title'), cycleId: text(body, 'cycleId'), ownerId: text(body, 'ownerId') };
    return add(objectives, { id, title, cycleId, ownerId, reference: text(body, 'externalId'), state: 'draft', committedAt: null, parts: 0 });
  },
  'POST objectives commit': ({ objectives, cycles }, { id, at, actorId }) => {
    const objective = inState(need(objectives, id), 'draft');
    inState(need(cycles, objective.cycleId), 'planning', 'active');
    if (actorId !== objective.ownerId) throw new Error('committing is the act of the owner');
    return put(objectives, { ...objective, state: 'committed', committedAt: at });
  },
  'POST objectives key-results': (things, { id, body, at }) => {
    const { cycleId } = need(things.objectives, id);
    const { start, end } = inState(need(things.cycles, cycleId), 'draft', 'planning', 'active', 'closing');
    const due = text(body, 'due');
    if (due < start || due > end) throw new Error('the due date lies in the cycle');
    need(things.people, body['responsibleId']);
    const partId = nextPart(things, id);
    const known = { reference: text(body, 'externalId'), title: text(body, 'title'), due: due as LocalDate, unit: (body['unit'] ?? null) as string | null, currency: (body['currency'] ?? null) as string | null };
    return add(things.keyResults, { id: partId, objectiveId: id, standing: 'open', addedAt: at, ...known, ...measured(body) });
  },
  'POST key-results initiatives': (things, { id, body }) => {
    const { objectiveId } = inStanding(need(things.keyResults, id));
    if (body['parentId'] !== undefined && inState(need(things.initiatives, body['parentId']), 'planned', 'in-progress').keyResultId !== id) throw new Error('the whole stands elsewhere');
    return add(things.initiatives, { id: nextPart(things, objectiveId), keyResultId: id, title: text(body, 'title'), state: 'planned' });
  },
  'POST initiatives start': ({ initiatives }, { id }) => put(initiatives, { ...inState(need(initiatives, id), 'planned'), state: 'in-progress' }),
  'POST initiatives finish': ({ initiatives }, { id }) => put(initiatives, { ...inState(need(initiatives, id), 'in-progress'), state: 'done' }),
  'POST alignments': ({ links, objectives, keyResults, cycles }, { body }) => {
    const [from, to] = [need(objectives, body['fromObjectiveId']), need(objectives, body['toObjectiveId'])];
    const toKeyResultId = (body['toKeyResultId'] ?? null) as string | null;
    if (toKeyResultId !== null && need(keyResults, toKeyResultId).objectiveId !== to.id) throw new Error('the objective has no such key result');
    if (from.cycleId !== to.cycleId && need(cycles, from.cycleId).parentCycleId !== to.cycleId) throw new Error('a link goes within a cycle or up');
    return add(links, { id: text(body, 'alignmentId'), fromObjectiveId: from.id, toObjectiveId: to.id, toKeyResultId, state: 'proposed' });
  },
  'POST alignments accept': ({ links }, { id }) => put(links, { ...inState(need(links, id), 'proposed'), state: 'accepted' }),
  'POST key-results check-ins': (things, { id, body, at }) => {
    requireTalk(things, id, body, at);
    if ((body['value'] === undefined) === (body['noNewFigure'] === undefined)) throw new Error('a value or no new figure');
    const effectiveAt = text(body, 'effectiveAt') as Instant;
    const recordedAt = (body['recordedAt'] ?? at) as Instant;
    return add(things.checkIns, { id: nextCheckIn(things, id), keyResultId: id, effectiveAt, recordedAt, supersedes: null, ...said(body) });
  },
  'POST check-ins correct': (things, { id, body, at }) => {
    const entry = need(things.checkIns, id);
    requireTalk(things, entry.keyResultId, { effectiveAt: entry.effectiveAt }, at);
    text(body, 'reason');
    if ([...things.checkIns.values()].some(({ supersedes }) => supersedes === id)) throw new Error('the check-in was corrected before');
    const now = { ...said(body), confidence: (body['confidence'] ?? entry.confidence) as string | null, health: (body['saidHealth'] ?? entry.health) as SaidHealth | null };
    if (JSON.stringify(now) === JSON.stringify({ value: entry.value, confidence: entry.confidence, health: entry.health })) throw new Error('nothing is corrected');
    return add(things.checkIns, { ...entry, ...now, id: nextCheckIn(things, entry.keyResultId), recordedAt: at, supersedes: id });
  },
};

function requireTalk({ keyResults, objectives, cycles }: Things, id: string, body: JsonObject, at: Instant): void {
  const keyResult = inStanding(need(keyResults, id));
  const { cycleId, state } = need(objectives, keyResult.objectiveId);
  const cycle = inState(need(cycles, cycleId), 'active', 'closing');
  if (state !== 'committed') throw new Error('nobody has committed to the objective');
  checkEffectiveAt(text(body, 'effectiveAt'), { cycleStart: cycle.start, timeZone: 'Asia/Taipei', now: at });
}

function nextPart({ objectives }: Things, id: string): string {
  const objective = need(objectives, id);
  put(objectives, { ...objective, parts: objective.parts + 1 });
  return `${id}.${objective.parts + 1}`;
}

function nextCheckIn({ checkIns }: Things, keyResultId: string): string {
  return `${keyResultId}.${[...checkIns.values()].filter((entry) => entry.keyResultId === keyResultId).length + 1}`;
}

function said(body: JsonObject): Pick<KnownCheckIn, 'value' | 'confidence' | 'health'> {
  const { value = null, confidence = null, saidHealth = null } = body;
  return { value: value as KeyResultValue | null, confidence: confidence as string | null, health: saidHealth as SaidHealth | null };
}

function measured(body: JsonObject): Pick<KnownKeyResult, 'measure' | 'stepTitles'> {
  const steps = (body['steps'] ?? []) as readonly { readonly stepId: string; readonly title: string; readonly weight: string }[];
  const terms = { ...body, tolerance: body['tolerance'] ?? null, steps: steps.map(({ stepId, weight }) => ({ id: stepId, weight, dueOn: null })) };
  const measure = JSON.parse(JSON.stringify(terms)) as KeyResult;
  return { measure, stepTitles: Object.fromEntries(steps.map(({ stepId, title }) => [stepId, title])) };
}

function byId<T extends { readonly id: string }>(things: readonly T[]): Map<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function text(body: JsonObject, name: string): string {
  const value = body[name];
  if (typeof value !== 'string') throw new Error(`${name} is missing`);
  return value;
}

function need<T>(things: ReadonlyMap<string, T>, id: unknown): T {
  const thing = typeof id === 'string' ? things.get(id) : undefined;
  if (thing === undefined) throw new Error(`there is no ${String(id)}`);
  return thing;
}

function add<T extends { readonly id: string }>(things: Map<string, T>, thing: T): string {
  if (things.has(thing.id)) throw new Error(`${thing.id} is there already`);
  return put(things, thing);
}

function put<T extends { readonly id: string }>(things: Map<string, T>, thing: T): string {
  things.set(thing.id, thing);
  return thing.id;
}

function inState<T extends KnownCycle | KnownObjective | KnownInitiative | KnownLink>(thing: T, ...wanted: readonly T['state'][]): T {
  if (!wanted.includes(thing.state)) throw new Error(`${thing.id} is ${thing.state}`);
  return thing;
}

function inStanding(keyResult: KnownKeyResult): KnownKeyResult {
  if (keyResult.standing !== 'open') throw new Error(`${keyResult.id} is ${keyResult.standing}`);
  return keyResult;
}
