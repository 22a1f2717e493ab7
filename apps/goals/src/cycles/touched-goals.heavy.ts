import { catalogue, type Commit } from '@cairn/contracts';
import { allInTurns, commitsBetween, giveWay, okrViews, type KeyResultDoc } from '@cairn/okr-views';
import type { ReadStores } from '@cairn/service-kit';
import { PAGE_LIMIT, ViewsAt, type Row } from '@cairn/views';
import { KeptUp } from '../edge/kept-up.js';
import { idInStream } from '../edge/stream-id.js';

/** More commits than this since the last question, and the rows are quicker looked through anew. */
const TOO_MANY = 2_000;

/** The baseline of a cycle: where it was activated. */
export interface Baseline {
  readonly org: string;
  readonly cycleId: string;
  readonly baselinePosition: number;
}

/**
 * Objectives of a cycle that cannot be told to stand as they were promised: where no row of an objective and its key results has changed since the
 * baseline, nothing can have drifted. Kept up with the log: rows are looked through once.
 */
export class TouchedGoals {
  readonly #baseline: Baseline;
  readonly #stores: ReadStores;
  readonly #ids = new KeptUp<Set<string>>(async (position, known) => (known && (await this.#caughtUp(known.thing, known.position, position))) ?? this.#anew(position));

  constructor(baseline: Baseline, stores: ReadStores) {
    this.#baseline = baseline;
    this.#stores = stores;
  }

  /** Ids of those up to a position at least, in no order; what was touched after it may be among them, and one or the other that has left no trace. */
  upTo(position: number): Promise<ReadonlySet<string>> {
    return this.#ids.upTo(position);
  }

  /** Undefined where it is quicker to look anew. */
  async #caughtUp(ids: Set<string>, after: number, upTo: number): Promise<Set<string> | undefined> {
    const commits = await commitsBetween(this.#stores.history, this.#baseline.org, { after, upTo, most: TOO_MANY });
    if (commits === undefined) return undefined;
    for (const id of this.#touchedBy(commits)) ids.add(id);
    return ids;
  }

  #touchedBy(commits: readonly Commit[]): readonly string[] {
    const ofGoals = commits.filter(({ stream, events }) => catalogue.categoryOf(stream).name === 'objective' && events.some(({ data }) => data['cycleId'] === this.#baseline.cycleId));
    return ofGoals.map(idInStream('objective'));
  }

  /** Those whose state was another than committed at the baseline are measured by their own commitment, and looked at as well. */
  async #anew(position: number): Promise<Set<string>> {
    const views = new ViewsAt(this.#stores.views, this.#baseline.org, position);
    const objectives = await allInTurns(views, okrViews.objectives, { by: 'key', key: 'cycleId', equals: this.#baseline.cycleId });
    const moved = objectives.filter(({ since, doc: { state, committedPosition } }) => since > this.#baseline.baselinePosition || (state !== 'committed' && committedPosition !== null));
    const ids = new Set(moved.map(({ id }) => id));
    await this.#addKeyResults(ids, position);
    return ids;
  }

  /** Rows are not parsed but where they are newer. */
  async #addKeyResults(ids: Set<string>, at: number): Promise<void> {
    const { org, cycleId, baselinePosition } = this.#baseline;
    let rows: readonly Row[] = [];
    do {
      const last = rows.at(-1);
      const select = { by: 'key', key: 'cycleId', equals: cycleId } as const;
      rows = await this.#stores.views.list(okrViews.keyResults, org, { select, at, limit: PAGE_LIMIT, ...(last && { after: { value: null, id: last.id } }) });
      for (const { doc, from } of rows) if (from > baselinePosition) ids.add((JSON.parse(doc ?? '') as KeyResultDoc).objectiveId);
      await giveWay();
    } while (rows.length === PAGE_LIMIT);
  }
}
