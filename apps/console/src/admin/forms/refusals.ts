import { isProblemError } from '@cairn/client';

/** Codes of refusals that this screen has words for. */
export const REFUSALS = [
  'organization-exists', 'organization-unknown', 'team-exists', 'team-closed', 'team-has-subteams', 'external-id-taken', 'person-exists', 'person-deactivated',
  'person-forgotten', 'person-unknown', 'person-still-active', 'open-ownership', 'email-taken', 'cycle-exists', 'cycle-state', 'cycle-unknown', 'check-ins-exist', 'unknown-time-zone',
  'languages-missing', 'team-circle', 'team-succeeds-itself', 'cycle-circle', 'period-reversed', 'kind-does-not-fit', 'review-outside-cycle', 'thresholds-out-of-order',
  'limits-out-of-order', 'reason-required', 'not-a-date', 'key-expired', 'key-role-misplaced', 'key-role-missing', 'version-conflict', 'legal-hold',
] as const;

export type RefusalCode = (typeof REFUSALS)[number];

/** Has this screen words for it? */
export function isKnownRefusal(code: string): code is RefusalCode {
  return REFUSALS.some((known) => known === code);
}

/** Names of the fields that a refusal is about, as they stand in the body: `/policy/limits` is `policy.limits`. */
export function fieldsAtFault(error: unknown): readonly string[] {
  if (!isProblemError(error)) return [];
  const { field } = error.details;
  const named = error.errors.map((each) => each.field);
  return [...new Set([...named, ...(typeof field === 'string' ? [field] : [])].map((pointer) => pointer.replace(/^\//, '').replaceAll('/', '.')))];
}
