import type { ObjectType } from '../values/object-type.js';
import type { CycleOfRow } from './goal-row.js';

/** A goal that the organization has already. */
export interface KnownGoal {
  readonly id: string;
  readonly objectType: ObjectType;
  readonly title: string;
  /** The reference of its parent. */
  readonly parent: string | null;
  readonly cycle: Pick<CycleOfRow, 'name' | 'start' | 'end'>;
}

/**
 * What an earlier import, or people, made already: a file of mended rows names parents that are not in it. Keys are external references,
 * names of teams and names of cycles; values are ids.
 */
export interface Known {
  readonly goals: ReadonlyMap<string, KnownGoal>;
  readonly teams: ReadonlyMap<string, string>;
  readonly cycles: ReadonlyMap<string, string>;
}

/** An organization without anything. */
export const NOTHING_KNOWN: Known = { goals: new Map(), teams: new Map(), cycles: new Map() };
