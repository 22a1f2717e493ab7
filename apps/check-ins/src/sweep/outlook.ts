import { DAY_MS, instantOf, readInstant } from '@cairn/method';

/** When a check-in can be missed next, as known at a position of the log. */
export interface Outlook {
  readonly position: number;
  /** An instant; nothing is missed before it. */
  readonly next: string;
}

/** Nothing is due, ever, as far as is known. */
export const NEVER = '9999-12-31T23:59:59.999Z';

/** What may make a slot of the past count again, or another slot than before. */
const AT_ONCE: readonly string[] = [
  'objective.moved', 'key-result.responsible-changed', 'person.leave-ended', 'delegation.granted', 'delegation.ended', 'organization.settings-changed', 'ownership.handed-over',
  'reorganization.applied',
];

/** What may lay slots anew. Grace lasts three days at least, so that no slot that begins now is missed in less than two. */
const SOON: readonly string[] = [
  'objective.committed', 'key-result.added', 'key-result.revised', 'key-result.goalpost-moved', 'cycle.activated', 'cycle.closing-cancelled', 'cycle.policy-changed', 'cadence.set',
  'calendar.changed', 'team.moved',
];
const SOONEST = 2 * DAY_MS;

/** A commit as far as it can bring a miss nearer. */
export interface Step {
  readonly position: number;
  readonly at: string;
  readonly types: readonly string[];
}

/** The outlook after a commit: check-ins and excuses only ever put a miss off, and need no new look. */
export function outlookAfter({ next }: Outlook, { position, at, types }: Step): Outlook {
  return { position, next: [next, ...types.map((type) => soonestAfter(type, at))].sort()[0] ?? next };
}

function soonestAfter(type: string, at: string): string {
  if (AT_ONCE.includes(type)) return at;
  return SOON.includes(type) ? instantOf(readInstant(at, 'at') + SOONEST) : NEVER;
}
