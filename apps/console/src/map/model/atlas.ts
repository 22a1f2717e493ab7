import type { MapAnswer, MapGroup, MapLink, NodeFacts } from './answers.js';
import type { Lived } from './moments.js';

/** Everything that is drawn at any moment that is looked at, so that nothing changes its place while time goes by. */
export interface Atlas {
  readonly nodes: readonly NodeFacts[];
  /** Those of now first, each with the days at which it came or ended meanwhile. */
  readonly links: readonly MapLink[];
  readonly groups: readonly MapGroup[];
}

/** @param others objectives and links of other moments */
export function atlasOf(now: MapAnswer, others: readonly Pick<Lived, 'nodes' | 'links'>[], today: string): Atlas {
  const nodes = new Map(now.nodes.map((node): [string, NodeFacts] => [node.objectiveId, node]));
  const dated = new Map(others.flatMap(({ links }) => links.map((link): [string, MapLink] => [link.alignmentId, link])));
  const current = new Set(now.edges.map(({ alignmentId }) => alignmentId));
  for (const node of others.flatMap((other) => other.nodes)) if (!nodes.has(node.objectiveId)) nodes.set(node.objectiveId, node);
  const standing = now.edges.map((link) => stillThere(link, dated.get(link.alignmentId)));
  const gone = [...dated.values()].filter(({ alignmentId }) => !current.has(alignmentId)).map((link) => ({ to: today, ...link }));
  return { nodes: [...nodes.values()], links: [...standing, ...gone], groups: now.groups };
}

function stillThere(link: MapLink, dated: MapLink | undefined): MapLink {
  return dated?.from === undefined ? link : { ...link, from: dated.from };
}
