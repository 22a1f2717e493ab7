import type { Commit, RecordedEvent } from '@cairn/contracts';
import type { InitiativeDoc, KeyResultDoc, KeyResultReading, ObjectiveDoc, ObjectiveReading } from '@cairn/okr-views';
import type { Warning } from './objective-warnings.js';

export interface ListOf<Item> {
  readonly items: readonly Item[];
}

/** A key result as it stands, and its figures at the moment that was asked about. */
export interface KeyResultAnswer extends KeyResultDoc {
  readonly figures: Omit<KeyResultReading, 'keyResult'>;
}

/** A key result by itself. */
export interface KeyResultWithInitiatives extends KeyResultAnswer {
  readonly initiatives: readonly InitiativeDoc[];
}

/** An objective with all that belongs to it. */
export interface ObjectiveAnswer extends ObjectiveDoc {
  /** Version of the stream with all parts: what a commitment signs. */
  readonly readVersion: number;
  /** The version of the cycle's policy by which figures were judged. */
  readonly policyVersion: number;
  readonly figures: Omit<ObjectiveReading, 'objective' | 'keyResults'>;
  readonly keyResults: readonly KeyResultAnswer[];
  readonly initiatives: readonly InitiativeDoc[];
  readonly warnings: readonly Warning[];
}

/** An event of an objective, with its place in the history. */
export interface HistoryEvent extends Pick<Commit, 'position' | 'version' | 'at' | 'loadedAt' | 'actor' | 'onBehalfOf' | 'via' | 'correlationId'>, Pick<RecordedEvent, 'id' | 'type' | 'data'> {
  /** Place in its commit, from 0. */
  readonly index: number;
}
