import type { EventData } from '@cairn/contracts';
import { withChanges, type FieldsOf } from '../deciding/changes.js';
import type { Fold } from '../deciding/fold.js';

export type OrganizationSettings = FieldsOf<'organization.settings-changed'>;

/** The organization, once it is there. */
export type Organization = EventData<'organization.created'> & OrganizationSettings;

/** Stream `organization`. */
export const organizationFold: Fold<Organization | undefined> = {
  initial: undefined,
  evolve(organization, happened) {
    if (happened.type === 'organization.created') return happened.data;
    if (organization !== undefined && happened.type === 'organization.settings-changed') return withChanges(organization, happened.data.changes);
    return organization;
  },
};
