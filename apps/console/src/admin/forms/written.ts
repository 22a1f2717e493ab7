import type { Schemas } from '@cairn/client';

/** The answer to a write. */
export type Written = Schemas['Written'];
