import { inTurns, keptFew } from '@cairn/okr-views';
import type { OpenQueries, ReadStores } from '@cairn/service-kit';
import { ViewsAt } from '@cairn/views';
import { driftOf, type Drift } from './drift.js';
import { goalAt } from './goals-of-cycle.queries.js';
import { TouchedGoals, type Baseline } from './touched-goals.heavy.js';

/** What the thread that looks for drift is asked. */
export interface DriftArguments extends Baseline {
  readonly activatedAt?: string;
  readonly position: number;
  /** Objectives that are not there for who asks. */
  readonly hidden: readonly string[];
}

/** Cycles whose touched objectives are kept. */
const MOST = 8;
/** Objectives that are looked at without a pause. */
const AT_ONCE = 25;

/** How plans differ from what was committed to: of a large cycle too long for the thread that answers requests. */
export const openQueries: OpenQueries = (stores) => {
  const kept = keptFew<TouchedGoals>(MOST);
  return {
    'baseline-drift': async ({ org, cycleId, baselinePosition, activatedAt, position, hidden }: DriftArguments) => {
      const baseline = { org, cycleId, baselinePosition };
      const touched = await kept(JSON.stringify(baseline), () => new TouchedGoals(baseline, stores)).upTo(position);
      const hiddenIds = new Set(hidden);
      const look = new DriftSince(baseline, stores, position);
      const items = await inTurns([...touched].filter((id) => !hiddenIds.has(id)).sort(), AT_ONCE, async (ids) => (await Promise.all(ids.map((id) => look.of(id)))).flat());
      return JSON.stringify({ cycleId, baselinePosition, activatedAt, items });
    },
  };
};

/** The drift of single objectives up to a position. */
class DriftSince {
  readonly #baseline: Baseline;
  readonly #now: ViewsAt;
  readonly #viewsAt: (position: number) => ViewsAt;

  constructor(baseline: Baseline, { views }: Pick<ReadStores, 'views'>, position: number) {
    this.#baseline = baseline;
    this.#viewsAt = (at) => new ViewsAt(views, baseline.org, at);
    this.#now = this.#viewsAt(position);
  }

  /** A goal that was committed later has its own commitment as its baseline. */
  async of(objectiveId: string): Promise<readonly Drift[]> {
    const now = await goalAt(this.#now, objectiveId);
    if (now?.objective.cycleId !== this.#baseline.cycleId) return [];
    const before = await goalAt(this.#viewsAt(this.#baseline.baselinePosition), objectiveId);
    if (before?.objective.state === 'committed') return driftOf(before, now, { isAdded: false });
    const { committedPosition } = now.objective;
    const committed = committedPosition === null ? undefined : await goalAt(this.#viewsAt(committedPosition), objectiveId);
    return committed === undefined ? [] : driftOf(committed, now, { isAdded: true });
  }
}
