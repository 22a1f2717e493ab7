import type { Instant } from '@cairn/method';
import type { OkrExportPlan, PlannedInitiative, PlannedKeyResult, PlannedLink, PlannedObjective } from '@cairn/tables';
import type { World } from '../judging/world.js';
import type { ImportClock } from './clock.js';
import { earliest, entersAt, latest, startOf } from './clock.js';
import type { Period } from './periods.js';

/** When each thing enters the log; what the organization has already is there from the first moment that the import can write. */
export interface Moments {
  readonly objectives: ReadonlyMap<string, Instant>;
  readonly keyResults: ReadonlyMap<string, Instant>;
  readonly initiatives: ReadonlyMap<string, Instant>;
  /** Of the cycles that have to be made. */
  readonly cycles: ReadonlyMap<string, Instant>;
  /** When each cycle is active; null when it has not begun. */
  readonly activations: ReadonlyMap<string, Instant | null>;
}

/**
 * Things enter when the file says that they were written, and not before what they hang on; an objective without a date at the start of its
 * cycle. A cycle is made before the first thing that it holds, and is active from its start.
 */
export function momentsOf(plan: OkrExportPlan, { periods }: World, clock: ImportClock): Moments {
  const objectives = new Map(plan.objectives.map((objective) => [objective.id, momentOf(objective, periods.get(objective.cycleId), clock)]));
  const keyResults = new Map(plan.keyResults.map((keyResult) => [keyResult.id, momentUnder(keyResult, [objectives.get(keyResult.objectiveId)], clock)]));
  const initiatives = new Map<string, Instant>();
  for (const initiative of plan.initiatives) initiatives.set(initiative.id, momentUnder(initiative, aboveInitiative(initiative, keyResults, initiatives), clock));
  const activations = new Map([...periods.values()].map((period) => [period.id, activationOf(period, clock)]));
  const cycles = foundings(plan.objectives, objectives, { periods: [...periods.values()], clock });
  return { objectives, keyResults, initiatives, cycles, activations };
}

function momentOf({ createdAt, start }: PlannedObjective, period: Period | undefined, clock: ImportClock): Instant {
  return entersAt(createdAt ?? startOf(period?.start ?? start, clock), clock);
}

/** Of what stands above it, nothing is said where the organization has that already. */
function momentUnder({ createdAt, start }: PlannedKeyResult | PlannedInitiative, above: readonly (Instant | undefined)[], clock: ImportClock): Instant {
  const known = above.filter((at) => at !== undefined);
  const own = createdAt ?? known[0] ?? startOf(start, clock);
  return latest(entersAt(own, clock), ...known);
}

type InstantById = ReadonlyMap<string, Instant>;

function aboveInitiative({ keyResultId, parentId }: PlannedInitiative, keyResults: InstantById, initiatives: InstantById): readonly (Instant | undefined)[] {
  return [keyResults.get(keyResultId), initiatives.get(parentId ?? '')];
}

const BEFORE_ACTION: readonly string[] = ['draft', 'planning'];

function activationOf({ start, known }: Period, clock: ImportClock): Instant | null {
  if (known !== null && !BEFORE_ACTION.includes(known.state)) return known.activatedAt;
  const begins = startOf(start, clock);
  return begins > clock.now ? null : entersAt(begins, clock);
}

interface Calendar {
  readonly periods: readonly Period[];
  readonly clock: ImportClock;
}

/** A cycle is made before its start, its objectives and the cycles in it. */
function foundings(objectives: readonly PlannedObjective[], moments: InstantById, { periods, clock }: Calendar): InstantById {
  const firsts = new Map<string, Instant>();
  const put = (cycleId: string, at: Instant): void => void firsts.set(cycleId, earliest(at, firsts.get(cycleId) ?? at));
  for (const period of periods) put(period.id, entersAt(startOf(period.start, clock), clock));
  for (const { id, cycleId } of objectives) put(cycleId, moments.get(id) ?? clock.now);
  const added = periods.filter(({ known }) => known === null).toSorted((one, other) => lengthOf(one) - lengthOf(other));
  for (const { id, parentCycleId } of added) if (parentCycleId !== null) put(parentCycleId, firsts.get(id) ?? clock.now);
  return new Map(added.toReversed().map(({ id }) => [id, firsts.get(id) ?? clock.now]));
}

function lengthOf({ start, end }: Period): number {
  return Date.parse(end) - Date.parse(start);
}

/** A link is held as soon as both of its ends are there. */
export function linkedAt({ fromObjectiveId, toObjectiveId, toKeyResultId }: PlannedLink, { objectives, keyResults }: Moments, clock: ImportClock): Instant {
  const ends = [objectives.get(fromObjectiveId), objectives.get(toObjectiveId), keyResults.get(toKeyResultId ?? '')].filter((at) => at !== undefined);
  const [first = clock.now, ...others] = ends;
  return latest(first, ...others);
}

/** @throws RangeError for something that the plan does not hold */
export function momentIn(moments: ReadonlyMap<string, Instant>, id: string): Instant {
  const at = moments.get(id);
  if (at === undefined) throw new RangeError(`${id} has no moment`);
  return at;
}
