/** A piece of a title, and whether it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** A title cut where matches begin and end. @param ranges from and before which UTF-16 unit; what overlaps is taken together */
export function marked(title: string, ranges: readonly (readonly number[])[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let told = 0;
  for (const [from = 0, before = 0] of [...ranges].sort(([one = 0], [other = 0]) => one - other)) {
    const start = Math.max(from, told);
    if (before <= start) continue;
    pieces.push({ text: title.slice(told, start), hit: false }, { text: title.slice(start, before), hit: true });
    told = before;
  }
  return [...pieces, { text: title.slice(told), hit: false }].filter(({ text }) => text !== '');
}
