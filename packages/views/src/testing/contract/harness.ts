import type { Views } from '../../port/views.js';
import { NOTES } from './library.js';

/** What an adapter's test gives to the suite. */
export interface ViewsHarness {
  /** Opens views over fresh storage. */
  open(): Promise<Views>;
  /** Closes what is open and opens views over the same storage: a restart. */
  reopen(): Promise<Views>;
}

export const ORG = 'org-a';
export const OTHER_ORG = 'org-b';

/** Fresh views with a place for notes. */
export async function openNotes(harness: ViewsHarness): Promise<Views> {
  const views = await harness.open();
  await views.prepare(NOTES);
  return views;
}

/** The same views without a note. */
export async function beginAnew(views: Views): Promise<void> {
  await views.drop(NOTES.storage);
  await views.prepare(NOTES);
}
