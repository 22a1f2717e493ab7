import { readInstant } from '../calendar/instant.js';
import type { ClosedOutcome } from './outcome.js';
import type { CheckIn, SaidHealth } from './statement.js';
import { lastSaid } from './statement.js';

/** The health of what is open, as it goes over the wire. */
export type Health = SaidHealth | 'outdated' | 'pending';

/** The health of a key result, always with what was last said of it: silence does not unsay anything. */
export type KeyResultHealth =
  | { readonly state: 'closed'; readonly outcome: ClosedOutcome; readonly said: SaidHealth | null }
  | { readonly state: 'open'; readonly health: Health; readonly said: SaidHealth | null };

/** A slot as far as silence goes. */
export interface ExpectedTalk {
  readonly name: string;
  readonly dueAt: string;
  /** The instant from which a check-in is missed. */
  readonly lateUntil: string;
  readonly excused: boolean;
}

/** What a health is judged by. */
export interface HealthFacts {
  readonly outcome: ClosedOutcome | null;
  readonly slots: readonly ExpectedTalk[];
  /** Those that stand, oldest first, as `standingCheckIns` gives them. */
  readonly checkIns: readonly CheckIn[];
}

/**
 * The health of a key result at `t`. The first that holds: its outcome, `outdated`, what its owner said last, `pending`
 * (docs/METHOD.md, Health). Nothing computed turns it green.
 */
export function healthAt({ outcome, slots, checkIns }: HealthFacts, t: string): KeyResultHealth {
  const said = lastSaid(checkIns);
  if (outcome !== null) return { state: 'closed', outcome, said };
  return { state: 'open', health: isOutdated(slots, checkIns, t) ? 'outdated' : (said ?? 'pending'), said };
}

/** Is there a slot, not excused and past its grace, without a check-in in it or since it was due? */
export function isOutdated(slots: readonly ExpectedTalk[], checkIns: readonly CheckIn[], t: string): boolean {
  const now = readInstant(t, 't');
  return slots.some((slot) => !slot.excused && readInstant(slot.lateUntil, 'lateUntil') <= now && !checkIns.some((checkIn) => isAnswered(slot, checkIn)));
}

function isAnswered({ name, dueAt }: ExpectedTalk, { slot, recordedAt }: CheckIn): boolean {
  return slot === name || readInstant(recordedAt, 'recordedAt') >= readInstant(dueAt, 'dueAt');
}
