import type { KeyboardEvent } from 'react';

/** Is a word being put together? Then Enter takes the word, and nothing else. Some browsers say so by the key code alone. */
export function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229;
}

/** Enter that means to go on. */
export function isEnter(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.shiftKey && !isComposing(event);
}

/** Ctrl or ⌘ with Enter: save. */
export function isSave(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event);
}
