import { defineProjection } from '@cairn/views';
import { cadenceHandlers } from './cadence.handlers.js';
import { cycleHandlers } from './cycle.handlers.js';
import type { OrganizationDocs } from './organization-docs.js';
import { personHandlers } from './person.handlers.js';
import { settingsHandlers } from './settings.handlers.js';
import { teamHandlers } from './team.handlers.js';

/** The organization as everything else is read in it: settings, teams and who is in them, people, cycles, cadences. */
export const organizationViews = defineProjection<OrganizationDocs>({
  name: 'organization-views',
  version: 1,
  views: {
    organization: { keys: [] },
    teams: { keys: ['parentTeamId', 'leadId', 'externalId'] },
    members: { keys: ['teamId', 'personId'] },
    people: { keys: ['externalId', 'absences'] },
    delegations: { keys: ['fromId', 'toId'] },
    cycles: { keys: ['state', 'parentCycleId'] },
    cadences: { keys: [] },
  },
  on: { ...settingsHandlers, ...teamHandlers, ...personHandlers, ...cycleHandlers, ...cadenceHandlers },
});
