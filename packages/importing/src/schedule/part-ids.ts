import type { Instant } from '@cairn/method';
import type { OkrExportPlan } from '@cairn/tables';
import type { World } from '../judging/world.js';
import type { Moments } from './moments.js';
import { momentIn } from './moments.js';

/** A key result or an initiative that is to be added to an objective. */
interface NewPart {
  /** The id that the file's row was given. */
  readonly id: string;
  readonly objectiveId: string;
  readonly at: Instant;
}

/**
 * The ids under which the organization will know new parts: `<objective>.<n>`, in one count with the parts that the objective has, in the
 * order in which they enter.
 *
 * @param parts at the same moment in the order in which they are added
 * @param had how many parts each objective has had by now
 */
function partIds(parts: readonly NewPart[], had: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const counted = new Map(had);
  const inOrder = parts.toSorted((one, other) => (one.at === other.at ? 0 : one.at < other.at ? -1 : 1));
  return new Map(inOrder.map(({ id, objectiveId }) => {
    const n = (counted.get(objectiveId) ?? 0) + 1;
    counted.set(objectiveId, n);
    return [id, `${objectiveId}.${n}`];
  }));
}

/** The organization's id of every key result and initiative of an export, by the id that its row was given. */
export function idsOfParts({ keyResults, initiatives }: OkrExportPlan, { index, initiatives: known }: World, moments: Moments): ReadonlyMap<string, string> {
  const objectives = new Map([...index.organization.keyResults, ...keyResults].map(({ id, objectiveId }) => [id, objectiveId]));
  const parts: readonly NewPart[] = [
    ...keyResults.filter(({ id }) => !index.keyResults.has(id)).map(({ id, objectiveId }) => ({ id, objectiveId, at: momentIn(moments.keyResults, id) })),
    ...initiatives.filter(({ id }) => !known.has(id)).map(({ id, keyResultId }) => ({ id, objectiveId: objectives.get(keyResultId) ?? '', at: momentIn(moments.initiatives, id) })),
  ];
  const had = new Map(index.organization.objectives.map(({ id, parts: count }) => [id, count]));
  return new Map([...partIds(parts, had), ...[...known].map(([id, initiative]) => [id, initiative.id] as const)]);
}
