/** Everybody who knocks. `teamAdmin` and `teamChampion` have their role on the subtree of one team; what `lead` leads and `member` is of is that team. */
export const ROLES = [
  'admin', 'champion', 'viewer', 'analyst', 'auditor', 'integration', 'lead', 'member', 'owner', 'partner', 'audience', 'plain', 'teamAdmin', 'teamChampion', 'gone', 'bare', 'operator',
] as const;

export type Role = (typeof ROLES)[number];

/** Have all their rights from a team or its goals. */
export const OF_A_TEAM = ['lead', 'member', 'owner', 'partner', 'teamAdmin', 'teamChampion'] as const satisfies readonly Role[];

const COLLEAGUES = ['admin', 'champion', 'lead', 'member', 'owner', 'partner', 'audience', 'plain', 'teamAdmin', 'teamChampion'] as const satisfies readonly Role[];
const LISTENERS = ['admin', 'auditor', 'integration'] as const satisfies readonly Role[];
const READERS = [...COLLEAGUES, 'viewer', 'analyst'] as const satisfies readonly Role[];

/** The table of rights: whom each group of routes lets in, about the team of `lead` and `member` and the goals of `owner` and `partner` (docs/METHOD.md, people). */
export const ALLOWED = {
  'reading goals': READERS,
  'reading history': LISTENERS,
  'reading exports': ['admin', 'analyst', 'auditor', 'integration'],
  'reading hints': [...READERS, 'auditor', 'integration'],
  'reading own keys': COLLEAGUES,
  'knowing oneself': [...READERS, 'auditor', 'integration', 'bare'],
  'opening sealed text': ['admin'],
  'making organizations': ['operator'],
  organization: ['admin'],
  people: ['admin'],
  keys: ['admin'],
  teams: ['admin', 'teamAdmin'],
  roles: ['admin', 'teamAdmin'],
  cycles: ['admin', 'champion'],
  imports: ['admin', 'champion'],
  cadences: ['admin', 'champion', 'teamAdmin', 'teamChampion', 'lead'],
  'new objectives': ['admin', 'teamAdmin', 'lead', 'member'],
  drafts: ['admin', 'teamAdmin', 'lead', 'member', 'partner'],
  commitments: ['admin', 'teamAdmin', 'lead', 'owner'],
  'signing drafts': ['partner'],
  'signing scores': ['owner'],
  visibility: ['partner', 'lead'],
  initiatives: ['admin', 'teamAdmin', 'lead', 'member', 'owner'],
  'links from': ['owner', 'lead'],
  'links to': ['partner', 'lead'],
  'links of both': ['owner', 'partner', 'lead'],
  'check-ins': ['owner'],
  'leading talk': ['lead'],
  retrospectives: ['admin', 'champion', 'teamAdmin', 'teamChampion', 'lead'],
  decisions: ['admin', 'champion', 'teamAdmin', 'teamChampion', 'lead', 'owner'],
  anybody: ROLES,
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Group = keyof typeof ALLOWED;

export function isAllowed(role: Role, group: Group): boolean {
  const allowed: readonly Role[] = ALLOWED[group];
  return allowed.includes(role);
}
