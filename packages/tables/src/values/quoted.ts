const CHARACTERS_AT_MOST = 80;

/** A cell's text in a reason, in quotes; a long one is cut off. */
export function quoted(text: string): string {
  return text.length > CHARACTERS_AT_MOST ? `"${text.slice(0, CHARACTERS_AT_MOST)}…"` : `"${text}"`;
}
