import type { EventData, Via } from '@cairn/contracts';
import type { ExcuseReason } from '@cairn/method';
import type { CheckInEntry } from '@cairn/rhythm';
import type { Stamp } from '../projecting/stamp.js';

/** How a lead answered a check-in; the words stand with the answers. */
export interface Acknowledgement {
  /** The event: what a sealed text is bound to. */
  readonly eventId: string;
  readonly actor: string;
  readonly at: string;
  readonly how: EventData<'check-in.acknowledged'>['how'];
  readonly hasText: boolean;
}

/**
 * A check-in or a correction, also one that was corrected since; its id is the check-in's. As an entry it is what the method and slots read: `said`
 * is the health that was said, `recordedAt` the instant at which it entered the history, `answers` tell which of them were given.
 * Keys: keyResultId, cycleId, teamId.
 */
export interface CheckInDoc extends Stamp, CheckInEntry {
  readonly keyResultId: string;
  readonly objectiveId: string;
  readonly cycleId: string;
  readonly teamId: string;
  /** When it was learnt, where that was before it was recorded: imports. */
  readonly learntAt?: string;
  readonly actor: string;
  readonly onBehalfOf?: string;
  readonly via: Via;
  readonly eventId: string;
  /** Its address in the history. */
  readonly recordedPosition: number;
  readonly index: number;
  readonly policyVersion: number;
  /** Why it corrects the one it supersedes. */
  readonly reason?: string;
  /** The correction that took its place. */
  readonly supersededBy?: string;
  readonly acknowledgements: readonly Acknowledgement[];
}

/** Personal text where it stands: sealed, with the event and the pointer that the seal is bound to. */
export interface SealedAnswer {
  readonly eventId: string;
  /** RFC 6901, as it was written. */
  readonly path: string;
  readonly text: NonNullable<EventData<'check-in.recorded'>['moved']>;
}

/** What was said in a check-in and in answer to it, apart from its figures: most readings never need it. Its id is the check-in's. Keys: keyResultId. */
export interface AnswersDoc extends Stamp {
  readonly checkInId: string;
  readonly keyResultId: string;
  readonly moved?: SealedAnswer;
  readonly inTheWay?: SealedAnswer;
  readonly next?: SealedAnswer;
  /** Words of acknowledgements, told apart by their event. */
  readonly acknowledgements: readonly SealedAnswer[];
}

/** What the history holds of a slot besides its check-ins; its id is the slot's name. Keys: keyResultId, teamId, cycleId. */
export interface SlotRecordDoc extends Stamp {
  readonly slot: string;
  readonly keyResultId: string;
  readonly objectiveId: string;
  readonly cycleId: string;
  readonly teamId: string;
  readonly missed?: { readonly at: string; readonly due: string; readonly responsibleId: string };
  readonly excused?: { readonly at: string; readonly by: string; readonly because: ExcuseReason; readonly reason?: string };
}

/** The documents of `check-in-views`, by view. */
export interface CheckInDocs {
  readonly checkIns: CheckInDoc;
  readonly answers: AnswersDoc;
  readonly slotRecords: SlotRecordDoc;
}
