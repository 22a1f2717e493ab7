import { refuse } from '@cairn/rhythm';

/** Does the text say anything? */
export function hasWords(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

/** @throws CairnError `reason-required` */
export function requireReason(reason: string): string {
  return hasWords(reason) ? reason : refuse('reason-required', 'This needs a reason.', { field: 'reason' });
}
