import { isSealed } from '@cairn/contracts';
import type { SealedAnswer } from '@cairn/okr-views';
import type { Sealer } from '@cairn/state';

/** What a text reads as for somebody who may read it. */
export type OpenedAnswer = { readonly text: string } | { readonly forgotten: true };

/**
 * Opens texts after the right to read them was checked, in the order given.
 * @throws CairnError `seal-broken`, `seal-key-unknown`: faults of the storage
 */
export async function openAnswers(sealer: Sealer, org: string, answers: readonly SealedAnswer[]): Promise<readonly OpenedAnswer[]> {
  const sealed = answers.flatMap(({ eventId, text }) => (isSealed(text) ? [{ eventId, sealed: text }] : []));
  const opened = (await sealer.openAll(org, sealed))[Symbol.iterator]();
  return answers.map(({ text }): OpenedAnswer => {
    if (!isSealed(text)) return { text };
    const next = opened.next().value;
    return next === undefined || next.forgotten ? { forgotten: true } : { text: next.text };
  });
}
