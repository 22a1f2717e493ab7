import type { Via } from '@cairn/contracts';
import type { Side } from './link.js';

/** Who acts, and for which ends of the link: as their owner, lead or delegate. An import speaks for both. */
export interface Acting {
  readonly personId: string;
  /** Both, when one person answers for both objectives; none is refused. */
  readonly sides: readonly Side[];
  readonly via: Via;
}

interface OnLink {
  readonly alignmentId: string;
  readonly acting: Acting;
}

/** Asks that an objective contribute to another, or to one of its key results. */
export interface ProposeAlignment extends OnLink {
  readonly kind: 'propose';
  readonly fromObjectiveId: string;
  readonly toObjectiveId: string;
  readonly toKeyResultId?: string;
  /** Decimal from 0. Default: 1. */
  readonly weight?: string;
  readonly text?: string;
}

/** Answers an offer with another one. */
export interface CounterAlignment extends OnLink {
  readonly kind: 'counter';
  readonly weight: string;
  readonly text: string;
}

export interface AcceptAlignment extends OnLink {
  readonly kind: 'accept';
  readonly text?: string;
}

export interface DeclineAlignment extends OnLink {
  readonly kind: 'decline';
  readonly reason: string;
}

/** Takes the request back before it is answered for good. */
export interface WithdrawAlignment extends OnLink {
  readonly kind: 'withdraw';
  readonly reason?: string;
}

export interface ReweightAlignment extends OnLink {
  readonly kind: 'reweight';
  readonly weight: string;
  readonly reason: string;
}

export interface EndAlignment extends OnLink {
  readonly kind: 'end';
  readonly reason: string;
}

/** Everything that can be done to a link. */
export type AlignmentCommand =
  | ProposeAlignment
  | CounterAlignment
  | AcceptAlignment
  | DeclineAlignment
  | WithdrawAlignment
  | ReweightAlignment
  | EndAlignment;
