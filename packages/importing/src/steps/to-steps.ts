import type { Step } from '@cairn/client';
import type { Draft } from './draft.js';
import { inOrder } from './draft.js';
import { keyOf } from './record-draft.js';

/** Drafts in their places, and by key the ids of what they make. */
export function toSteps(drafts: readonly Draft[]): { readonly steps: readonly Step[]; readonly makes: ReadonlyMap<string, string> } {
  const makes = new Map(drafts.flatMap((draft) => (draft.makes === undefined ? [] : [[keyOf(draft), draft.makes] as const])));
  return { steps: inOrder(drafts).map(stepOf), makes };
}

function stepOf(draft: Draft): Step {
  const { at, actorId, method, path, body, what } = draft;
  return { at, actorId, via: 'import', key: keyOf(draft), method, path, body, what };
}
