import { change } from '../projecting/changing.js';
import { handlersFor } from '../projecting/handlers.js';
import { born } from '../projecting/stamp.js';
import type { DatedSpan, Grant, OrganizationDocs } from './organization-docs.js';

/** Streams `person-<id>`. */
export const personHandlers = handlersFor<OrganizationDocs>()({
  'person.added': (event, docs) => docs.put('people', event.data.personId, { ...event.data, state: 'active', absences: null, grants: [], leaves: [], delegations: [], ...born(event) }),
  'person.deactivated': (event, docs) => change(docs, { view: 'people', id: event.data.personId, event }, (doc) => ({ ...doc, state: 'deactivated' })),
  'person.reactivated': (event, docs) => change(docs, { view: 'people', id: event.data.personId, event }, (doc) => ({ ...doc, state: 'active' })),
  'person.forgotten': (event, docs) =>
    change(docs, { view: 'people', id: event.data.personId, event }, ({ externalId: _externalId, ...doc }) => ({ ...doc, state: 'forgotten', grants: [] })),
  'role.granted': (event, docs) =>
    change(docs, { view: 'people', id: event.data.personId, event }, (doc) => ({ ...doc, grants: [...withoutGrant(doc.grants, event.data), grantOf(event.data)] })),
  'role.revoked': (event, docs) => change(docs, { view: 'people', id: event.data.personId, event }, (doc) => ({ ...doc, grants: withoutGrant(doc.grants, event.data) })),
  'person.leave-registered': (event, docs) => {
    const { personId, from, until } = event.data;
    return change(docs, { view: 'people', id: personId, event }, (doc) => ({ ...doc, absences: 'some', leaves: [...doc.leaves, { from, until, endedAt: null }] }));
  },
  'person.leave-ended': (event, docs) =>
    change(docs, { view: 'people', id: event.data.personId, event }, (doc) => ({ ...doc, leaves: doc.leaves.map((leave) => ended(leave, event.at)) })),
  'delegation.granted': async (event, docs) => {
    const { fromId, ...given } = event.data;
    const delegation = { ...given, endedAt: null };
    await change(docs, { view: 'people', id: fromId, event }, (doc) => ({ ...doc, absences: 'some', delegations: [...doc.delegations, delegation] }));
    docs.put('delegations', given.delegationId, { ...delegation, fromId, ...born(event) });
  },
  'delegation.ended': async (event, docs) => {
    const { delegationId, fromId } = event.data;
    const end = <D extends DatedSpan & { readonly delegationId: string }>(each: D): D => (each.delegationId === delegationId ? ended(each, event.at) : each);
    await change(docs, { view: 'people', id: fromId, event }, (doc) => ({ ...doc, delegations: doc.delegations.map(end) }));
    await change(docs, { view: 'delegations', id: delegationId, event }, end);
  },
});

function ended<S extends DatedSpan>(span: S, at: string): S {
  return { ...span, endedAt: span.endedAt ?? at };
}

function withoutGrant(grants: readonly Grant[], { role, teamId }: Grant): readonly Grant[] {
  return grants.filter((grant) => grant.role !== role || grant.teamId !== teamId);
}

function grantOf({ role, teamId }: Grant): Grant {
  return { role, ...(teamId !== undefined && { teamId }) };
}
