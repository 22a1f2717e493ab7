/** Roles that are granted to people, on a team's subtree or everywhere; integrations' keys have one, too (docs/METHOD.md, people). */
export type GrantedRole = 'admin' | 'champion' | 'viewer' | 'analyst' | 'auditor' | 'integration';

/** What follows from the teams and is never granted. */
export type Relation = 'lead' | 'member';

/** Who may do what. Relations count for the team concerned: lead of it or of a team above, member of it. */
export const RIGHTS = {
  'organization:manage': ['admin'],
  'teams:manage': ['admin'],
  'people:manage': ['admin'],
  'roles:manage': ['admin'],
  'keys:manage': ['admin'],
  'cycles:manage': ['admin', 'champion'],
  'cadences:manage': ['admin', 'champion', 'lead'],
  'imports:run': ['admin', 'champion'],
  'drafts:write': ['admin', 'lead', 'member'],
  'objectives:write': ['admin', 'lead'],
  'initiatives:write': ['admin', 'lead', 'member'],
  'slots:excuse': ['lead'],
  'check-ins:acknowledge': ['lead'],
  'retrospectives:write': ['admin', 'champion', 'lead'],
  'answers:read': ['lead', 'member'],
  'history:read': ['admin', 'auditor', 'integration'],
  'exports:read': ['admin', 'analyst', 'auditor', 'integration'],
} as const satisfies Readonly<Record<string, readonly (GrantedRole | Relation)[]>>;

export type Right = keyof typeof RIGHTS;

/** Roles of keys without a person that read goals, map and trends; auditors and integrations read the history and exports instead. */
export const READERS: readonly GrantedRole[] = ['admin', 'champion', 'viewer', 'analyst'];
