/** What the writing process says on its standard output: one line each, in JSON. */
export type Said = { readonly said: 'ready' } | { readonly said: 'acknowledged'; readonly position: number; readonly commandId: string };

/** Whole lines only: a process that is killed may leave half a line, which it then hasn't said. */
export function linesOf(output: string): Said[] {
  return output.split('\n').slice(0, -1).map((line) => JSON.parse(line) as Said);
}
