import { contributorWeights, supportOf, type Link, type Support } from '@cairn/method';
import type { LinkDoc } from '../links/link-docs.js';
import { okrViews } from '../projections.js';
import { readObjective } from '../reading/read.js';
import type { Reading } from '../reading/reading.js';
import { docsOf } from '../rows/load-cycle.js';

/**
 * What contributors bring to an objective over accepted links, each measured against its own dates (docs/METHOD.md, support).
 *
 * @param hidden contributors that are not there for who asks
 */
export async function readSupport(reading: Reading, objectiveId: string, hidden: ReadonlySet<string> = new Set()): Promise<Support> {
  const toIt = await docsOf(reading.views, okrViews.links, { by: 'key', key: 'toObjectiveId', equals: objectiveId });
  const links = toIt.filter(({ fromObjectiveId }) => !hidden.has(fromObjectiveId)).map(asLink);
  const weights = contributorWeights(objectiveId, links.map(({ toId }) => toId), links);
  const contributors = await Promise.all([...weights.keys()].map((id) => readObjective(reading, id)));
  return supportOf(
    weights,
    contributors.flatMap((each) => (each === undefined ? [] : [{ id: each.objective.objectiveId, cancelled: each.objective.state === 'cancelled', progress: each.progress, expected: each.expected }])),
  );
}

/** A link as the method takes it. */
export function asLink({ fromObjectiveId: fromId, toObjectiveId, toKeyResultId, state, weight }: LinkDoc): Link {
  return { fromId, toId: toKeyResultId ?? toObjectiveId, state, weight };
}
