import type { Alignment, LinkEnd, Side } from '../data/model.js';

/** A link as one of its objectives sees it. */
export interface Sided {
  readonly link: Alignment;
  /** The side that this objective stands on. */
  readonly here: Side;
  readonly other: LinkEnd;
}

const OPEN: readonly Alignment['state'][] = ['proposed', 'countered'];
const ORDER: readonly Alignment['state'][] = ['proposed', 'countered', 'accepted', 'declined', 'withdrawn', 'ended'];

/** Links up, to what this objective contributes to, and down, to what contributes to it; what waits for an answer first. */
export function sidesOf(links: readonly Alignment[], objectiveId: string): { readonly up: readonly Sided[]; readonly down: readonly Sided[] } {
  const sorted = [...links].sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));
  const sided = sorted.map((link): Sided => (link.from.objectiveId === objectiveId ? { link, here: 'from', other: link.to } : { link, here: 'to', other: link.from }));
  return { up: sided.filter(({ here }) => here === 'from'), down: sided.filter(({ here }) => here === 'to') };
}

export type LinkAct = 'accept' | 'decline' | 'counter' | 'withdraw' | 'reweight' | 'end';

/** What somebody who speaks for these sides may do with a link. */
export function actsOf({ state, awaits, askedBy }: Pick<Alignment, 'state' | 'awaits' | 'askedBy'>, speaksFor: readonly Side[]): readonly LinkAct[] {
  if (state === 'accepted') return speaksFor.length > 0 ? ['reweight', 'end'] : [];
  if (!OPEN.includes(state)) return [];
  return [...(speaksFor.includes(awaits) ? (['accept', 'counter', 'decline'] as const) : []), ...(speaksFor.includes(askedBy) ? (['withdraw'] as const) : [])];
}
