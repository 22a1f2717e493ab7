import type { KeyboardEvent } from 'react';
import { isComposing } from '../../keyboard/composing.js';

/** Enter that means to go on. */
export function isEnter(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.shiftKey && !isComposing(event);
}

/** Ctrl or ⌘ with Enter: save. */
export function isSave(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event);
}
