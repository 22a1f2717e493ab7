/** Text of others, fit for a terminal: control characters could move the cursor or hide what was written. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}
