import { figuresInTurns, inTurns, loadOwn, loadRhythm, okrViews, pacedInTurns, rowsOf, WhileSame, type GoalRows, type ObjectiveDoc, type OwnRows, type PacedObjective, type Reading, type RememberedViews, type RhythmRows } from '@cairn/okr-views';
import { figuresOf, type MapObjective } from '../goal-map/goal-figures.js';
import { groupedBy } from '../goal-map/grouping.js';
import { foundAmong } from '../goal-map/lay-out.js';
import { measuredObjective } from '../goal-map/map-sources.js';
import type { MeasuredObjective } from '../goal-map/measured-objective.js';
import { frameFigures, type FrameFigures } from './frame-figures.js';
import type { PastMap } from './past-map.heavy.js';
import { RollUps } from './roll-ups.js';

/** Objectives that are read without a pause. */
const AT_ONCE = 25;

/** Figures of a few objectives of a map at many moments: only they are measured, and of those that contribute to them only what support needs. */
export class PastFigures {
  readonly #remembered: RememberedViews;
  readonly #own = new WhileSame<OwnRows | undefined>();
  /** The same object as long as it says the same: slots are laid once for each. */
  readonly #rhythm = new WhileSame<RhythmRows | undefined>();
  readonly #rollUps = new RollUps();

  constructor(remembered: RememberedViews) {
    this.#remembered = remembered;
  }

  /** @param wanted ids on the map */
  async of({ cycle, objectives, accepted }: PastMap, wanted: readonly string[], reading: Reading): Promise<ReadonlyMap<string, FrameFigures>> {
    const shown = new Set(wanted);
    const incoming = accepted.filter(({ toId }) => shown.has(toId));
    const contributors = new Set(incoming.map(({ fromId }) => fromId).filter((id) => !shown.has(id)));
    const docsOf = (ids: Iterable<string>): readonly ObjectiveDoc[] => [...ids].flatMap((id) => objectives.get(id) ?? []);
    const measured: MeasuredObjective[] = [];
    for (const rows of await this.#rowsOf(docsOf(shown), reading)) measured.push(...(await figuresInTurns(rows, reading)).objectives.map(measuredObjective));
    const contributing: MapObjective[] = [];
    for (const rows of await this.#rowsOf(docsOf(contributors), reading)) contributing.push(...(await pacedInTurns(rows, reading)).map((paced) => this.#contributorOf(paced)));
    const figures = figuresOf([...measured, ...contributing], incoming, cycle.policy.drive);
    const nodes = measured.map((objective) => ({ objective, depth: 0, hidden: 0, aboveId: null, ...figures(objective) }));
    const found = await foundAmong(reading, docsOf([...shown, ...contributors]), nodes);
    return new Map(found.map((node) => [node.objective.id, frameFigures(node)]));
  }

  /** By their cycles. */
  async #rowsOf(docs: readonly ObjectiveDoc[], { views }: Reading): Promise<readonly GoalRows[]> {
    const at = { remembered: this.#remembered, position: views.position };
    const rhythm = await this.#rhythm.get('', at, loadRhythm);
    if (rhythm === undefined) return [];
    const rows = [...groupedBy(docs, ({ cycleId }) => cycleId)].map(async ([cycleId, objectives]) => {
      const cycle = await views.get(okrViews.cycles, cycleId);
      const own = await inTurns(objectives, AT_ONCE, (piece) => Promise.all(piece.map(({ objectiveId }) => this.#own.get(objectiveId, at, (then) => loadOwn(then, objectiveId)))));
      return cycle === undefined ? [] : [rowsOf({ ...rhythm, cycle }, own.filter((each) => each !== undefined))];
    });
    return (await Promise.all(rows)).flat();
  }

  #contributorOf({ objective: { objectiveId: id, state }, keyResults }: PacedObjective): MapObjective {
    return { id, cancelled: state === 'cancelled', keyResults, rolledUp: this.#rollUps.of(keyResults) };
  }
}
