import { isProblemError } from '@cairn/client';
import { useState } from 'react';
import { changedFields, rebased } from './rebase.js';

export interface Read<Draft> {
  readonly draft: Draft;
  /** The version it was read at. */
  readonly version: number;
}

export interface Editing<Draft> {
  readonly typed: Draft;
  readonly base: Read<Draft>;
  readonly set: (change: Partial<Draft>) => void;
  /** What stands now, once a write was refused because of it. */
  readonly theirs: Read<Draft> | undefined;
  /** A refusal is about that, and both are shown or soon will be: nothing else has to be said of it. */
  readonly explained: boolean;
  /** The fields that somebody else has changed. */
  readonly clashing: readonly (keyof Draft)[];
  /** Shows what stands now, if a refusal was about that. */
  readonly meet: (failure: unknown, current: () => Promise<Read<Draft>>) => Promise<void>;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

/** What is being typed, upon what was read; and how the two are brought together when somebody else wrote meanwhile. */
export function useEditing<Draft extends object>(read: Read<Draft>): Editing<Draft> {
  const [base, setBase] = useState(read);
  const [typed, setTyped] = useState(read.draft);
  const [theirs, setTheirs] = useState<Read<Draft>>();
  const [meeting, setMeeting] = useState(false);
  const settle = (next: Draft): void => {
    if (theirs === undefined) return;
    setTyped(next);
    setBase(theirs);
    setTheirs(undefined);
  };
  return {
    typed,
    base,
    set: (change) => setTyped((before) => ({ ...before, ...change })),
    theirs,
    explained: meeting || theirs !== undefined,
    clashing: theirs === undefined ? [] : changedFields(base.draft, theirs.draft),
    meet: async (failure, current) => {
      if (!isProblemError(failure, 'precondition-failed')) return;
      setMeeting(true);
      await current().then(setTheirs, () => undefined);
      setMeeting(false);
    },
    keepMine: () => theirs && settle(rebased(typed, { base: base.draft, theirs: theirs.draft })),
    takeTheirs: () => theirs && settle(theirs.draft),
  };
}
