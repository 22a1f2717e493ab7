import type { Documents } from '@cairn/views';
import { instantOf, readInstant, startOfDay } from '@cairn/method';
import { withFields } from '../projecting/changed-fields.js';
import { change, known } from '../projecting/changing.js';
import { handlersFor } from '../projecting/handlers.js';
import { born } from '../projecting/stamp.js';
import { ORGANIZATION_ID, type OrganizationDocs, type Placement } from './organization-docs.js';

/** Streams `team-<id>`. A team stands where its last event puts it; what follows from its place over time goes by `placements`. */
export const teamHandlers = handlersFor<OrganizationDocs>()({
  'team.created': async (event, docs) => {
    const { effectiveOn, ...team } = event.data;
    const placement = { from: await begins(docs, effectiveOn, event.at), ...parent(team.parentTeamId) };
    docs.put('teams', team.teamId, { ...team, memberIds: [], closed: false, placements: [placement], ...born(event) });
  },
  'team.renamed': (event, docs) => change(docs, { view: 'teams', id: event.data.teamId, event }, (doc) => withFields(doc, event.data.changes)),
  'team.moved': async (event, docs) => {
    const { teamId, toParentId, effectiveOn } = event.data;
    const placement = { from: await begins(docs, effectiveOn, event.at), ...parent(toParentId) };
    await change(docs, { view: 'teams', id: teamId, event }, (doc) => ({ ...withFields(doc, [{ field: 'parentTeamId', to: toParentId }]), placements: [...doc.placements, placement] }));
  },
  'team.lead-changed': (event, docs) => change(docs, { view: 'teams', id: event.data.teamId, event }, (doc) => withFields(doc, [{ field: 'leadId', to: event.data.to }])),
  'team.member-added': async (event, docs) => {
    const { teamId, personId } = event.data;
    await change(docs, { view: 'teams', id: teamId, event }, (doc) => ({ ...doc, memberIds: [...without(doc.memberIds, personId), personId] }));
    docs.put('members', memberId(teamId, personId), { ...event.data, ...born(event) });
  },
  'team.member-removed': async (event, docs) => {
    const { teamId, personId } = event.data;
    await change(docs, { view: 'teams', id: teamId, event }, (doc) => ({ ...doc, memberIds: without(doc.memberIds, personId) }));
    docs.remove('members', memberId(teamId, personId));
  },
  'team.closed': (event, docs) =>
    change(docs, { view: 'teams', id: event.data.teamId, event }, (doc) => ({
      ...doc,
      closed: true,
      closedAt: event.at,
      ...(event.data.successorTeamId !== undefined && { successorTeamId: event.data.successorTeamId }),
    })),
});

/** The id of a membership. */
export function memberId(teamId: string, personId: string): string {
  return `${teamId}|${personId}`;
}

/** The start of the day, in the organization's zone; a day gone by holds from the moment it was told. */
async function begins(docs: Documents<OrganizationDocs>, effectiveOn: string, at: string): Promise<string> {
  const { timeZone } = known(await docs.get('organization', ORGANIZATION_ID), ORGANIZATION_ID);
  return instantOf(Math.max(readInstant(at, 'at'), startOfDay(effectiveOn, timeZone)));
}

function parent(parentTeamId: string | undefined): Pick<Placement, 'parentTeamId'> {
  return parentTeamId === undefined ? {} : { parentTeamId };
}

function without(ids: readonly string[], id: string): readonly string[] {
  return ids.filter((each) => each !== id);
}
