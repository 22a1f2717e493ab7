import type { EventData, Via } from '@cairn/contracts';
import type { Link } from '@cairn/method';
import type { Stamp } from '../projecting/stamp.js';

type Proposed = EventData<'alignment.proposed'>;

/** What one side said or did about a link. */
export interface LinkWord {
  readonly kind: 'proposed' | 'countered' | 'accepted' | 'declined' | 'withdrawn' | 'reweighted' | 'ended';
  readonly by: string;
  readonly at: string;
  readonly via: Via;
  /** The weight offered or agreed. */
  readonly weight?: string;
  /** The sentence or the reason. */
  readonly text?: string;
}

/**
 * A link and all that was said about it. `cycleId` and `teamId` are those of the contributing objective, `toCycleId` and `toTeamId` those of the
 * other, teams as its last event tells them. Keys: fromObjectiveId, toObjectiveId, cycleId, toCycleId, state.
 */
export interface LinkDoc extends Stamp, Pick<Proposed, 'alignmentId' | 'fromObjectiveId' | 'cycleId' | 'teamId' | 'toObjectiveId' | 'toKeyResultId' | 'toCycleId' | 'toTeamId' | 'awaits'> {
  readonly state: Link['state'];
  /** Decimal from 0; at 0 it is shown and counts for nothing. */
  readonly weight: string;
  /** The side that asked for it. */
  readonly askedBy: Proposed['awaits'];
  /** Offers made, the proposal included. */
  readonly rounds: number;
  /** Accepted without dialogue; null until it is accepted. */
  readonly silent: boolean | null;
  /** Oldest first. */
  readonly dialogue: readonly LinkWord[];
}

/** The documents of `link-views`, by view. */
export interface LinkDocs {
  readonly links: LinkDoc;
}
