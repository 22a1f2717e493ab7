import { type EventData, foldOf, type Happened } from '@cairn/contracts';

/** The end of a link that somebody speaks for: `from` contributes, `to` is contributed to. */
export type Side = 'from' | 'to';

/** Where both ends of a link stand; every event of the link repeats it. */
export type LinkEnds = Pick<
  EventData<'alignment.proposed'>,
  'alignmentId' | 'fromObjectiveId' | 'cycleId' | 'teamId' | 'toObjectiveId' | 'toKeyResultId' | 'toCycleId' | 'toTeamId'
>;

/** One link and how far its negotiation has come (docs/METHOD.md, alignment). */
export interface Link extends LinkEnds {
  readonly state: 'proposed' | 'countered' | 'accepted' | 'declined' | 'withdrawn' | 'ended';
  /** Decimal from 0; at 0 it is shown and counts for nothing. */
  readonly weight: string;
  /** The side that asked for the link. */
  readonly askedBy: Side;
  /** The side that answers the offer on the table. */
  readonly awaits: Side;
  /** Offers made, the proposal included. */
  readonly rounds: number;
  /** Somebody has put a sentence to an offer. */
  readonly worded: boolean;
  readonly imported: boolean;
  /** The persons who made offers for each side. */
  readonly spokeFor: Readonly<Record<Side, readonly string[]>>;
}

type Known = Link | undefined;
type Of<T extends Happened['type']> = Extract<Happened, { readonly type: T }>;

/** The stream of a link, folded; undefined while there is none. */
export const linkFold = foldOf<Known>(undefined, {
  'alignment.proposed': (_, happened) => proposed(happened),
  'alignment.countered': (link, happened) => link && countered(link, happened),
  'alignment.accepted': (link, { data: { weight } }) => link && { ...link, state: 'accepted', weight },
  'alignment.declined': (link) => link && { ...link, state: 'declined' },
  'alignment.withdrawn': (link) => link && { ...link, state: 'withdrawn' },
  'alignment.reweighted': (link, { data: { to } }) => link && { ...link, weight: to },
  'alignment.ended': (link) => link && { ...link, state: 'ended' },
});

/** Is it being negotiated? */
export function isOffered(link: Link): boolean {
  return link.state === 'proposed' || link.state === 'countered';
}

/** Does it bind its two objectives, or may it yet? These are the links that close circles. */
export function isLive(link: Link): boolean {
  return isOffered(link) || link.state === 'accepted';
}

export function otherSide(side: Side): Side {
  return side === 'from' ? 'to' : 'from';
}

function proposed({ data: { weight, text, awaits, ...ends }, actor, via }: Of<'alignment.proposed'>): Link {
  const askedBy = otherSide(awaits);
  return {
    ...ends,
    state: 'proposed',
    weight,
    askedBy,
    awaits,
    rounds: 1,
    worded: text !== undefined,
    imported: via === 'import',
    spokeFor: { from: [], to: [], [askedBy]: [actor] },
  };
}

function countered(link: Link, { data: { weight, round, awaits }, actor }: Of<'alignment.countered'>): Link {
  const side = otherSide(awaits);
  return { ...link, state: 'countered', weight, awaits, rounds: round, worded: true, spokeFor: { ...link.spokeFor, [side]: [...link.spokeFor[side], actor] } };
}
