/** Positions over which what was read says the same, `from` on and before `to`. Every read narrows it. */
export interface Span {
  from: number;
  to: number;
}

/** All positions: nothing has been read yet. */
export function wholeSpan(): Span {
  return { from: 0, to: Infinity };
}

export function narrow(span: Span | undefined, from: number, to: number): void {
  if (span === undefined) return;
  span.from = Math.max(span.from, from);
  span.to = Math.min(span.to, to);
}

/** Does what was read hold at this position? */
export function holdsAt({ from, to }: Span, position: number): boolean {
  return from <= position && position < to;
}
