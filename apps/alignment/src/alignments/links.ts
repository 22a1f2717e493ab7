import type { Fold, Happened } from '@cairn/contracts';
import { isLive, linkFold, type Link } from './link.js';

type LinksOfObjective = Readonly<Record<string, Link>>;
type Bucket = Readonly<Record<string, LinksOfObjective>>;

/**
 * Every link of the organization, found by the objective that contributes. In buckets by the end of that objective's id, which is random:
 * an event then copies one bucket and the list of buckets instead of tens of thousands of links.
 */
export type Links = Readonly<Record<string, Bucket>>;

const BUCKET_CHARACTERS = 2;

/** The category `alignment`, folded. */
export const linksFold: Fold<Links> = {
  initial: {},
  evolve(links, happened) {
    const at = placeOf(happened);
    if (at === undefined) return links;
    const bucket = bucketOf(at.fromObjectiveId);
    const ofObjective = links[bucket]?.[at.fromObjectiveId];
    const link = linkFold.evolve(ofObjective?.[at.alignmentId], happened);
    return link === undefined ? links : { ...links, [bucket]: { ...links[bucket], [at.fromObjectiveId]: { ...ofObjective, [at.alignmentId]: link } } };
  },
};

/** The links by which an objective contributes to others, in negotiation or accepted. */
export function liveLinksFrom(links: Links, objectiveId: string): readonly Link[] {
  return Object.values(links[bucketOf(objectiveId)]?.[objectiveId] ?? {}).filter(isLive);
}

function placeOf({ data }: Happened): Pick<Link, 'alignmentId' | 'fromObjectiveId'> | undefined {
  return 'alignmentId' in data ? data : undefined;
}

function bucketOf(objectiveId: string): string {
  return objectiveId.slice(-BUCKET_CHARACTERS);
}
