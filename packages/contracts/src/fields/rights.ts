import { Type } from 'typebox';

/** Roles that are given; lead and member follow from the team and are never granted (docs/METHOD.md, rights). */
export const GrantedRole = Type.Enum(['admin', 'champion', 'viewer', 'analyst', 'auditor', 'integration']);

/** What a key may do, as `<area>:<act>`: `history:read`. A single word is an area as a whole: `text`. */
export const Scope = Type.String({ pattern: '^[a-z][a-z-]*(:[a-z][a-z-]*)?$', maxLength: 60 });
