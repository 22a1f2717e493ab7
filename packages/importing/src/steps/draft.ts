import type { JsonObject } from '@cairn/contracts';
import type { Instant } from '@cairn/method';

/** The order of steps of one moment: what something needs comes before it. */
export const ORDER = [
  'organization', 'team', 'person', 'cycle', 'planning', 'objective', 'key-result', 'initiative', 'commitment', 'proposal', 'acceptance',
  'activation', 'initiative-start', 'initiative-finish', 'sweep', 'check-in', 'record',
] as const;

export type StepKind = (typeof ORDER)[number];

/** What the counts of an import count. */
export type Counted = 'teams' | 'people' | 'cycles' | 'objectives' | 'keyResults' | 'initiatives' | 'links' | 'checkIns' | 'corrections';

/** A step before it has its place. */
export interface Draft {
  readonly kind: StepKind;
  readonly at: Instant;
  readonly actorId: string;
  /** What it is about, unique among the steps of its kind: the key is made of both. */
  readonly about: string;
  readonly method: 'POST' | 'PATCH';
  readonly path: string;
  readonly body: JsonObject;
  readonly what: string;
  /** The id of what it makes, where the organization numbers it: an answer with another one means that the plan no longer fits. */
  readonly makes?: string;
  readonly counts?: Counted;
}

/** By time; at one moment by what needs what, and else as they were given. */
export function inOrder(drafts: readonly Draft[]): readonly Draft[] {
  const ranks = new Map(ORDER.map((kind, rank) => [kind, rank]));
  const rankOf = ({ kind }: Draft): number => ranks.get(kind) ?? ORDER.length;
  return drafts.toSorted((one, other) => (one.at === other.at ? rankOf(one) - rankOf(other) : one.at < other.at ? -1 : 1));
}

/** How many of what the drafts add. */
export function countsOf(drafts: readonly Draft[]): Readonly<Partial<Record<Counted, number>>> {
  const counts: Partial<Record<Counted, number>> = {};
  for (const { counts: counted } of drafts) if (counted !== undefined) counts[counted] = (counts[counted] ?? 0) + 1;
  return counts;
}
