import type { Health } from '../../health/health-mark.js';

/** What is found at an objective, in the words of docs/METHOD.md. */
export type Finding = 'siloed-success' | 'disagreement' | 'early-warning';

export type ObjectiveState = 'candidate' | 'draft' | 'committed' | 'closed' | 'parked' | 'cancelled';

/** What of an objective on the map does not change from day to day. */
export interface NodeFacts {
  readonly objectiveId: string;
  readonly title: string;
  readonly teamId: string;
  readonly ownerId: string;
  readonly kind: 'committed' | 'aspirational';
  readonly depth: number;
}

/** How an objective stood at one moment. Figures are ratios in text, as the API gives them. */
export interface NodeState {
  readonly state: ObjectiveState;
  readonly progress: string | null;
  readonly borrowed: boolean;
  readonly expected: string | null;
  readonly pace: string | null;
  /** `none` while it is too early to tell. */
  readonly paceStatus: 'on-track' | 'at-risk' | 'off-track' | 'none' | null;
  readonly health: Health | null;
  readonly confidence: string | null;
  readonly support: string | null;
  readonly supportPace: string | null;
  readonly findings: readonly Finding[];
}

/** An accepted link: `from` contributes to `to`. Days tell since when and until when, where it came or ended meanwhile. */
export interface MapLink {
  readonly alignmentId: string;
  readonly fromId: string;
  readonly toId: string;
  readonly toKeyResultId?: string;
  readonly weight: string;
  readonly from?: string;
  readonly to?: string;
}

/** Objectives of one team that are not drawn, below one that is, or below none. */
export interface MapGroup {
  readonly groupId: string;
  readonly teamId: string;
  readonly parentId: string | null;
  readonly objectives: number;
  readonly findings: number;
}

/** `GET /map`. */
export interface MapAnswer {
  readonly nodes: readonly AnsweredNode[];
  readonly edges: readonly MapLink[];
  readonly groups: readonly MapGroup[];
}

export interface AnsweredNode extends NodeFacts, Omit<NodeState, 'confidence' | 'support' | 'supportPace'> {
  readonly confidence: { readonly value: string } | null;
  readonly support: { readonly support: string | null; readonly supportPace: string | null };
}

/** `GET /map/frames`: the first frame is whole, each other says what differs from the one before. */
export interface FramesAnswer {
  readonly nodes: readonly NodeFacts[];
  readonly edges: readonly MapLink[];
  readonly frames: readonly { readonly date: string; readonly changes: readonly (readonly [node: number, change: Partial<NodeState> | null])[] }[];
}
