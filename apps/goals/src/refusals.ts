import type { Refusals } from '@cairn/service-kit';
import { OBJECTIVE_REFUSALS } from './objectives/objectives.providers.js';

/** What the domains of organization, teams, people and cycles refuse, by HTTP status. */
const ORGANIZATION_REFUSALS: Refusals = {
  404: ['organization-unknown', 'team-unknown', 'person-unknown', 'cycle-unknown'],
  409: ['organization-exists', 'team-exists', 'team-closed', 'team-has-subteams', 'external-id-taken', 'person-exists', 'person-deactivated', 'person-still-active', 'open-ownership', 'email-taken', 'cycle-exists', 'cycle-state', 'check-ins-exist'],
  422: [
    'unknown-time-zone',
    'languages-missing',
    'month-out-of-range',
    'team-circle',
    'team-succeeds-itself',
    'name-required',
    'cycle-circle',
    'period-reversed',
    'kind-does-not-fit',
    'review-outside-cycle',
    'thresholds-out-of-order',
    'limits-out-of-order',
    'reason-required',
    'not-a-date',
    'not-a-decimal',
    'too-many-digits',
  ],
};

/** What is wrong with a file as a whole, or with what it is to be read as. */
const FILE_REFUSALS: Refusals = { 422: ['table-empty', 'table-too-large', 'unreadable-header', 'duplicate-columns', 'unknown-field', 'unknown-column', 'column-used-twice'] };

/** What the service refuses, by HTTP status. */
export const GOALS_REFUSALS: Refusals = Object.fromEntries(
  [403, 404, 409, 422].map((status) => [status, [...new Set([...(ORGANIZATION_REFUSALS[status] ?? []), ...(OBJECTIVE_REFUSALS[status] ?? []), ...(FILE_REFUSALS[status] ?? [])])]]),
);
