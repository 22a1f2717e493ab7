/** Roles that are given to people; lead and member follow from the teams. */
export const ROLES = ['admin', 'champion', 'viewer', 'analyst', 'auditor', 'integration'] as const;

export type RoleName = (typeof ROLES)[number];

/** Is it one of the roles that this page has words for? */
export function isRole(name: string | null | undefined): name is RoleName {
  return ROLES.some((role) => role === name);
}
