import type { KeyboardEvent } from 'react';

/** What browsers that know no `isComposing` give as the key code of a key that an input method takes for itself. */
const TAKEN_BY_INPUT_METHOD = 229;

/** Is a word being put together? Then Enter takes the word, and nothing else. */
export function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === TAKEN_BY_INPUT_METHOD;
}

/** Keeps the Enter that takes a word from sending the form around it. */
export function holdEnterOfComposition(event: KeyboardEvent): void {
  if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
}
