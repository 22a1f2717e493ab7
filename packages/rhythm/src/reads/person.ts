import { foldOf } from '@cairn/contracts';
import { dateInZone, plusDays, readInstant, type DaySpan } from '@cairn/method';

interface Span {
  readonly from: string;
  /** The last day. */
  readonly until: string;
  /** The instant at which it was ended before its time. */
  readonly endedAt: string | null;
}

/** A delegation by which somebody else may do this person's check-ins. */
interface Delegation extends Span {
  readonly delegationId: string;
  readonly toId: string;
}

/** As much of a person as the rhythm asks for: absences, and who stands in. */
export interface PersonRead {
  readonly personId: string | null;
  readonly leaves: readonly Span[];
  readonly delegations: readonly Delegation[];
}

/** The stream of the person who is responsible, folded. */
export const personFold = foldOf<PersonRead>(
  { personId: null, leaves: [], delegations: [] },
  {
    'person.added': (person, { data: { personId } }) => ({ ...person, personId }),
    'person.leave-registered': (person, { data: { personId, from, until } }) => ({ ...person, personId, leaves: [...person.leaves, { from, until, endedAt: null }] }),
    'person.leave-ended': (person, { at }) => ({ ...person, leaves: person.leaves.map((leave) => ({ ...leave, endedAt: leave.endedAt ?? at })) }),
    'delegation.granted': (person, { data: { delegationId, fromId, toId, scope, from, until } }) =>
      scope === 'alignment' ? person : { ...person, personId: fromId, delegations: [...person.delegations, { delegationId, toId, from, until, endedAt: null }] },
    'delegation.ended': (person, { data: { delegationId }, at }) => ({
      ...person,
      delegations: person.delegations.map((delegation) => (delegation.delegationId === delegationId ? { ...delegation, endedAt: delegation.endedAt ?? at } : delegation)),
    }),
  },
);

/** May `delegateId` do the check-ins of the person at this instant? */
export function isDelegate({ delegations }: PersonRead, delegateId: string, { at, timeZone }: { readonly at: string; readonly timeZone: string }): boolean {
  const today = dateInZone(readInstant(at, 'at'), timeZone);
  return delegations.some(({ toId, from, until, endedAt }) => toId === delegateId && endedAt === null && from <= today && today <= until);
}

/** Leaves or delegations as days in a zone. The day on which one is ended is no part of it any more. */
export function daysOf(spans: readonly Span[], timeZone: string): readonly DaySpan[] {
  return spans.map(({ from, until, endedAt }) => {
    const lastDay = endedAt === null ? until : plusDays(dateInZone(readInstant(endedAt, 'endedAt'), timeZone), -1);
    return { from, until: lastDay < until ? lastDay : until };
  });
}
