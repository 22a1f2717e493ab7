import { describe, it } from '@jest/globals';
import { specification } from '@cairn/commands/testing';
import { event } from '@cairn/contracts';
import { sound } from '../deciding/sound.fixture.js';
import { decideOrganization, type OrganizationCommand, type OrganizationStates } from './decide-organization.js';
import { organizationFold } from './organization.js';

const founded = { name: 'Hsinchu Instruments', logId: '7d3c2b1a-5e4f-4a6b-8c7d-9e0f1a2b3c4d', timeZone: 'Asia/Taipei', languages: ['zh-Hant', 'en'], fiscalYearStartMonth: 1 };
const created = event('organization.created', founded);
const create: OrganizationCommand = { type: 'CreateOrganization', ...founded };
const moved = event('organization.settings-changed', { changes: [{ field: 'timeZone', from: 'Asia/Taipei', to: 'Asia/Tokyo' }] });

const organization = specification({ reads: { organization: organizationFold }, decide: sound((command: OrganizationCommand, states: OrganizationStates) => decideOrganization(command, states)) });
const existing = organization.given({ organization: [created] });

describe('an organization', () => {
  it('is founded once, with the seed of its log', () => {
    organization.when(create).then([created]);
    existing.when(create).thenRefuses('organization-exists');
  });

  it.each<[string, object, string, string]>([
    ['a time zone that nobody knows', { timeZone: 'Mars/Olympus' }, 'unknown-time-zone', 'timeZone'],
    ['no language', { languages: [] }, 'languages-missing', 'languages'],
    ['a thirteenth month', { fiscalYearStartMonth: 13 }, 'month-out-of-range', 'fiscalYearStartMonth'],
    ['half a month', { fiscalYearStartMonth: 1.5 }, 'month-out-of-range', 'fiscalYearStartMonth'],
  ])('refuses %s, at the beginning and later', (_what, wrong, code, field) => {
    organization.when({ ...create, ...wrong }).thenRefuses(code, { field });
    existing.when({ type: 'ChangeOrganizationSettings', settings: wrong }).thenRefuses(code, { field });
  });

  it('tells of changed settings with before and after, and of nothing when nothing changes', () => {
    const command: OrganizationCommand = { type: 'ChangeOrganizationSettings', settings: { timeZone: 'Asia/Tokyo', name: 'Hsinchu Instruments' } };
    existing.when(command).then([moved]);
    organization.given({ organization: [created, moved] }).when(command).thenNothing();
    existing.when({ type: 'ChangeOrganizationSettings', settings: { channels: ['mail'] } }).then([event('organization.settings-changed', { changes: [{ field: 'channels', to: ['mail'] }] })]);
  });

  it('has no settings before it is founded', () => {
    organization.when({ type: 'ChangeOrganizationSettings', settings: {} }).thenRefuses('organization-unknown');
  });
});
