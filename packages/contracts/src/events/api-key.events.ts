import { Type } from 'typebox';
import { defineEvent } from '../catalogue/definition.js';
import { GrantedRole, Id, Instant, Name, Scope, Shape } from '../fields/index.js';
import { ids } from './examples.js';

const security = { version: 1, kind: 'fact', category: 'security' } as const;

/** That a key exists, never the key: its hash stands in the state store. */
export const apiKeyEvents = [
  defineEvent({
    type: 'api-key.created',
    ...security,
    schema: Shape({
      keyId: Id,
      /** Whose sign-in it is, with that person's rights; absent: an integration's key. */
      personId: Type.Optional(Id),
      role: Type.Optional(GrantedRole),
      scopes: Type.Array(Scope, { maxItems: 50, uniqueItems: true }),
      /** What it is for, in the organization's words: never who somebody is. */
      name: Type.Optional(Name),
      /** Absent: it does not expire. */
      expires: Type.Optional(Instant),
    }),
    example: { keyId: ids.key, role: 'integration', scopes: ['history:read'], expires: '2027-07-01T00:00:00.000Z' },
  }),
  defineEvent({ type: 'api-key.revoked', ...security, schema: Shape({ keyId: Id }), example: { keyId: ids.key } }),
] as const;
