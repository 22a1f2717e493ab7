import type { AnsweredNode, FramesAnswer, MapAnswer, MapLink, NodeFacts, NodeState } from './answers.js';

/** The map at one moment: how each objective that was there stood. An objective that did not change is the same object in the moment after. */
export interface Moment {
  /** Absent: now, or whatever moment was asked for. */
  readonly day?: string;
  readonly states: ReadonlyMap<string, NodeState>;
}

/** Days of a cycle as they were lived, to be gone through without asking. */
export interface Lived {
  readonly nodes: readonly NodeFacts[];
  readonly links: readonly MapLink[];
  /** By day, the first one first. */
  readonly moments: readonly Moment[];
}

export function momentOf({ nodes }: MapAnswer): Moment {
  return { states: new Map(nodes.map((node) => [node.objectiveId, stateOf(node)])) };
}

const known = new WeakMap<AnsweredNode, NodeState>();

function stateOf(node: AnsweredNode): NodeState {
  const found = known.get(node);
  if (found !== undefined) return found;
  const { state, progress, borrowed, expected, pace, paceStatus, health, confidence, support, findings } = node;
  const made = { state, progress, borrowed, expected, pace, paceStatus, health, confidence: confidence?.value ?? null, support: support.support, supportPace: support.supportPace, findings };
  known.set(node, made);
  return made;
}

/** Every frame made whole from what changed. */
export function livedOf({ nodes, edges, frames }: FramesAnswer): Lived {
  const current = new Map<string, NodeState>();
  const moments = frames.map(({ date, changes }) => {
    for (const [index, change] of changes) apply(current, nodes[index]?.objectiveId ?? '', change);
    return { day: date, states: new Map(current) };
  });
  return { nodes, links: edges, moments };
}

function apply(current: Map<string, NodeState>, id: string, change: Partial<NodeState> | null): void {
  if (change === null) current.delete(id);
  else current.set(id, { ...UNKNOWN, ...current.get(id), ...change });
}

const UNKNOWN: NodeState = { state: 'draft', progress: null, borrowed: false, expected: null, pace: null, paceStatus: null, health: null, confidence: null, support: null, supportPace: null, findings: [] };

/** The moment of a day, or of the last day before it that is known; undefined before the first. */
export function momentOn(moments: readonly Moment[], day: string): Moment | undefined {
  let [low, high] = [0, moments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle]?.day ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return moments[low - 1];
}

/** Was the link there on a day? Now: has it not ended. */
export function isThere({ from, to }: MapLink, day: string | undefined): boolean {
  if (day === undefined) return to === undefined;
  return (from === undefined || from <= day) && (to === undefined || day < to);
}

export interface KnownMoments {
  readonly now: Moment | undefined;
  /** Of a day that was asked for. */
  readonly then: Moment | undefined;
  readonly lived: readonly Moment[];
}

const NOTHING: Moment = { states: new Map() };

/** The very moment where it is known, else the last one before it that is, and until there is any what is now. */
export function momentAt(day: string | undefined, { now, then, lived }: KnownMoments): Moment | undefined {
  if (day === undefined) return now;
  if (then?.day === day) return then;
  return lived.length === 0 ? now : (momentOn(lived, day) ?? NOTHING);
}
