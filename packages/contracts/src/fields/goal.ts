import { Type } from 'typebox';
import { Id } from './ids.js';

/** Where a goal stands, in every event about it: readers route by these without asking back. */
export const ofObjective = { objectiveId: Id, cycleId: Id, teamId: Id };

/** The same of a key result. */
export const ofKeyResult = { ...ofObjective, keyResultId: Id };

/** Committed objectives expect all of it, aspirational ones 0.7 (docs/METHOD.md, score). */
export const CommitmentKind = Type.Enum(['committed', 'aspirational']);

/** What an owner can say of the health. */
export const SaidHealth = Type.Enum(['on-track', 'at-risk', 'off-track']);

/** Health as shown: what was said, or that nobody said anything. */
export const Health = Type.Enum(['on-track', 'at-risk', 'off-track', 'outdated', 'pending']);

export const ScoreBand = Type.Enum(['green', 'yellow', 'red']);
