import type { Schemas } from '@cairn/client';
import type { Health } from '../../health/health-mark.js';

export type ListedObjective = Schemas['ObjectiveDto'];
export type ObjectiveState = ListedObjective['state'];
export type Kind = ListedObjective['kind'];

/** The five thinking steps, in their order. */
export const STEPS = ['strategy', 'pain', 'value', 'impact', 'focus'] as const satisfies readonly (keyof Schemas['RationaleDto'])[];
export type Rationale = Schemas['RationaleDto'];

/** What a key result measures and what has to come out. Decimals are text. */
export type Plan = Schemas['KeyResultPlanDto'];
export type KeyResultType = Plan['type'];
export type Confidence = Schemas['ConfidenceDto'];
export type Value = string | boolean | readonly string[];

export interface KeyResult extends Omit<Schemas['KeyResultPartDto'], 'figures'> {
  readonly figures: Omit<Schemas['KeyResultFiguresDto'], 'health' | 'value'> & { readonly health: Health | null; readonly value: Value | null };
}

export type Initiative = Schemas['InitiativeDto'];
export type Warning = Schemas['WarningDto'];

/** An objective with its parts. `readVersion` is what is signed, and what a write is held against. */
export interface Objective extends Omit<Schemas['WholeObjectiveDto'], 'figures' | 'keyResults'> {
  readonly figures: Omit<Schemas['ObjectiveFiguresDto'], 'health'> & { readonly health: Health | null };
  readonly keyResults: readonly KeyResult[];
}

export interface Change {
  readonly field: string;
  readonly from?: unknown;
  readonly to?: unknown;
}

/** Something that happened to an objective or a part of it. */
export interface Happened extends Omit<Schemas['HappenedDto'], 'data'> {
  readonly data: Readonly<Record<string, unknown>>;
}

export interface TrendPoint {
  readonly day: string;
  readonly progress: string | null;
  readonly expected: string | null;
  readonly pace: string | null;
  readonly value?: Value | null;
  readonly said?: Health | null;
  readonly confidence?: string | null;
}

/** A check-in or correction as a trend tells of it. */
export interface Entry {
  readonly checkInId: string;
  readonly effectiveAt: string;
  readonly recordedAt: string;
  readonly value?: Value;
  readonly supersedes?: string;
  readonly supersededBy?: string;
  readonly reason?: string;
}

export interface Trend {
  readonly from: string;
  readonly to: string;
  readonly points: readonly TrendPoint[];
  readonly entries?: readonly Entry[];
}

export type CheckIn = Schemas['CheckInDto'];
/** What somebody said as a person; hidden for whoever may not read it. */
export type Said = Schemas['AnswerDto'];

export interface LinkEnd {
  readonly objectiveId: string;
  readonly title: string;
  readonly ownerId: string;
  readonly teamId: string;
}

export type Side = 'from' | 'to';
export type LinkState = 'proposed' | 'countered' | 'accepted' | 'declined' | 'withdrawn' | 'ended';

export interface LinkWord {
  readonly kind: LinkState | 'reweighted';
  readonly by: string;
  readonly at: string;
  readonly weight?: string;
  readonly text?: string;
}

/** A link with all that was said about it, oldest first. */
export interface Alignment {
  readonly alignmentId: string;
  readonly toKeyResultId?: string;
  readonly state: LinkState;
  readonly weight: string;
  readonly awaits: Side;
  readonly askedBy: Side;
  readonly silent: boolean | null;
  readonly dialogue: readonly LinkWord[];
  readonly version: number;
  readonly from: LinkEnd;
  readonly to: LinkEnd;
}

export type DriftItem = Omit<Schemas['DriftDto'], 'changes'> & { readonly changes?: readonly Change[] };

export interface Drift extends Omit<Schemas['BaselineDriftDto'], 'items'> {
  readonly items: readonly DriftItem[];
}
