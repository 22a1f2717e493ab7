import type { Drive } from '@cairn/method';
import { inTurns } from '@cairn/okr-views';
import { outlineOf, type Outline } from './outline.js';
import { figuresOf, type GoalFigures, type MapLink, type MapObjective } from './goal-figures.js';

/** Objectives that are measured without a pause. */
const AT_ONCE = 100;

/** What the map is made of, all of it as it stood at one moment. */
export interface MapSources<O extends MapObjective> {
  readonly objectives: readonly O[];
  readonly links: readonly MapLink[];
}

/** What part of the map is wanted. */
export interface MapWindow {
  /** Where it begins; default: every objective that contributes to none of the others. Ids that are no objective are passed over. */
  readonly rootIds?: readonly string[];
  /** How many steps down from a root; 0 shows roots alone. Default: all. */
  readonly depth?: number;
  /** The policy of the cycle. Default: `own`. */
  readonly drive?: Drive;
}

/** An objective on the map. */
export interface GoalNode<O extends MapObjective> extends GoalFigures {
  readonly objective: O;
  /** Steps from the nearest root, from 0. */
  readonly depth: number;
  /** Contributors that lie beyond the depth asked for. */
  readonly hidden: number;
  /** The objective that it was reached from first; null: a root. */
  readonly aboveId: string | null;
}

/** An accepted link between two objectives that are both on the map. */
export interface GoalEdge {
  readonly alignmentId: string;
  readonly fromId: string;
  readonly toId: string;
  readonly toKeyResultId?: string;
  readonly weight: string;
}

/** A graph that reads as a tree from its roots: each objective once, although it may contribute to several. */
export interface GoalMap<O extends MapObjective> {
  readonly rootIds: readonly string[];
  /** By depth, then in the order of the objectives given. */
  readonly nodes: readonly GoalNode<O>[];
  readonly edges: readonly GoalEdge[];
}

/**
 * The goal map (docs/METHOD.md, alignment): who contributes to whom, with the own progress of each objective and the support it gets. Figures
 * are computed over all objectives given, whatever part of them is shown; others get their turn meanwhile.
 *
 * @throws MethodError `weight-negative`, `not-a-decimal`, `too-many-digits` for figures that the history can't hold
 */
export async function goalMap<O extends MapObjective>({ objectives, links }: MapSources<O>, { rootIds, depth = Infinity, drive }: MapWindow = {}): Promise<GoalMap<O>> {
  const known = new Map(objectives.map((objective) => [objective.id, objective]));
  const accepted = acceptedAmong(known, links);
  const outline = outlineOf([...known.keys()], accepted, { ...(rootIds !== undefined && { rootIds }), depth });
  const figures = figuresOf(objectives, accepted, drive);
  return { rootIds: outline.rootIds, nodes: await nodesOf(outline, known, figures), edges: edgesOf(outline, accepted) };
}

/** Accepted links both ends of which are known. */
export function acceptedAmong(known: { readonly has: (id: string) => boolean }, links: readonly MapLink[]): readonly MapLink[] {
  return links.filter(({ state, fromId, toId }) => state === 'accepted' && known.has(fromId) && known.has(toId));
}

function nodesOf<O extends MapObjective>(outline: Outline, known: ReadonlyMap<string, O>, figures: (objective: O) => GoalFigures): Promise<readonly GoalNode<O>[]> {
  const nodesAt = ([id, depth]: readonly [string, number]): GoalNode<O>[] => {
    const objective = known.get(id);
    if (objective === undefined) return [];
    const hidden = outline.contributorsOf(id).filter((contributor) => !outline.depths.has(contributor)).length;
    return [{ objective, depth, hidden, aboveId: outline.above.get(id) ?? null, ...figures(objective) }];
  };
  return inTurns([...outline.depths], AT_ONCE, (piece) => piece.flatMap(nodesAt));
}

function edgesOf({ depths }: Outline, accepted: readonly MapLink[]): readonly GoalEdge[] {
  return accepted
    .filter(({ fromId, toId }) => depths.has(fromId) && depths.has(toId))
    .map(({ alignmentId, fromId, toId, toKeyResultId, weight }) => ({ alignmentId, fromId, toId, ...(toKeyResultId !== undefined && { toKeyResultId }), weight }));
}
