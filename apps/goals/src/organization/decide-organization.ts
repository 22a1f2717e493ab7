import { event, type EventData, type NewEvent } from '@cairn/contracts';
import { dayAt } from '@cairn/method';
import { changesTo } from '../deciding/changes.js';
import { byMethod, refuse } from '../deciding/refusals.js';
import type { Organization, OrganizationSettings } from './organization.js';

/** Founds the organization. `logId` is a random uuid: the chain of the log starts from it. */
export type CreateOrganization = { readonly type: 'CreateOrganization' } & Readonly<EventData<'organization.created'>>;

/** Changes what is given and leaves the rest. Days of pace and bounds of cycles follow the new time zone from then on. */
export interface ChangeOrganizationSettings {
  readonly type: 'ChangeOrganizationSettings';
  readonly settings: OrganizationSettings;
}

export type OrganizationCommand = CreateOrganization | ChangeOrganizationSettings;

/** What a command on the organization reads and guards. */
export interface OrganizationStates {
  readonly organization: Organization | undefined;
}

/** @throws CairnError `organization-exists`, `organization-unknown`, `unknown-time-zone`, `languages-missing`, `month-out-of-range` */
export function decideOrganization(command: OrganizationCommand, { organization }: OrganizationStates): readonly NewEvent[] {
  switch (command.type) {
    case 'CreateOrganization':
      return createOrganization(command, organization);
    case 'ChangeOrganizationSettings':
      return changeSettings(command, organization);
    default:
      return command satisfies never;
  }
}

function createOrganization({ type: _type, ...founded }: CreateOrganization, organization: Organization | undefined): readonly NewEvent[] {
  if (organization !== undefined) refuse('organization-exists', 'The organization is there already.');
  checkSettings(founded);
  return [event('organization.created', founded)];
}

function changeSettings({ settings }: ChangeOrganizationSettings, organization: Organization | undefined): readonly NewEvent[] {
  if (organization === undefined) return refuse('organization-unknown', 'There is no organization yet.');
  checkSettings(settings);
  const changes = changesTo<'organization.settings-changed'>(organization, settings);
  return changes.length === 0 ? [] : [event('organization.settings-changed', { changes })];
}

function checkSettings({ timeZone, languages, fiscalYearStartMonth: month }: OrganizationSettings): void {
  if (timeZone !== undefined) checkTimeZone(timeZone);
  if (languages?.length === 0) refuse('languages-missing', 'An organization speaks at least one language.', { field: 'languages' });
  if (month !== undefined && !isMonth(month)) refuse('month-out-of-range', 'Months are numbered from 1 to 12.', { field: 'fiscalYearStartMonth' });
}

function isMonth(month: number): boolean {
  return Number.isInteger(month) && month >= 1 && month <= 12;
}

/** A zone is known when a day can be told in it; which instant is asked makes no difference. */
function checkTimeZone(timeZone: string): void {
  byMethod(() => dayAt('2000-01-01T00:00:00.000Z', timeZone));
}
