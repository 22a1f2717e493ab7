import { CairnError, foldOf, type EventData } from '@cairn/contracts';

/** The stream of all that concerns keys. */
export const SECURITY_STREAM = 'security';

/** What a key shall be. */
export type WantedKey = Omit<EventData<'api-key.created'>, 'keyId'>;

/** Who asks for it, as far as that bounds what they may give. */
export interface Maker {
  /** May give anything to anybody. */
  readonly managesKeys: boolean;
  readonly personId?: string;
  readonly scopes: readonly string[];
  /** Instant at which the maker's own key ends. */
  readonly expires?: string;
}

/** Every scope that a key may have. */
export const KEY_SCOPES = ['history:load', 'history:read', 'scores:export', 'text'] as const;

/** Roles that a key without a person may have. */
export const KEY_ROLES = ['admin', 'champion', 'viewer', 'analyst', 'auditor', 'integration'] as const;

/** Ids of keys whose end stands in the history. */
export const revokedKeys = foldOf<ReadonlySet<string>>(new Set(), {
  'api-key.revoked': (revoked, { data }) => new Set([...revoked, data.keyId]),
});

/** What keys are for, by id. */
export const keyNames = foldOf<ReadonlyMap<string, string>>(new Map(), {
  'api-key.created': (names, { data: { keyId, name } }) => (name === undefined ? names : new Map([...names, [keyId, name]])),
});

/** What becomes of a person, as far as their keys go. */
export type KeyHolder = 'unknown' | 'active' | 'deactivated' | 'forgotten';

export const keyHolder = foldOf<KeyHolder>('unknown', {
  'person.added': () => 'active',
  'person.reactivated': () => 'active',
  'person.deactivated': () => 'deactivated',
  'person.forgotten': () => 'forgotten',
});

/**
 * A key is a person's, with that person's rights, or an integration's, with a role.
 * @throws CairnError `key-role-misplaced`, `key-role-missing`
 */
export function requireSoundKey({ personId, role }: WantedKey): void {
  if (personId !== undefined && role !== undefined) throw new CairnError("A person's key has that person's roles and none of its own.", { code: 'key-role-misplaced', details: { field: 'role' } });
  if (personId === undefined && role === undefined) throw new CairnError('A key without a person needs a role.', { code: 'key-role-missing', details: { field: 'role' } });
}

/** A key never gives more than its maker has: who does not manage keys makes them for themself, with no further scope and no later end. @throws CairnError `forbidden` */
export function requireGivable({ personId, scopes, expires }: WantedKey, maker: Maker): void {
  if (maker.managesKeys) return;
  if (personId === undefined || personId !== maker.personId) throw forbidden({ right: 'keys:manage' });
  const further = scopes.find((scope) => !maker.scopes.includes(scope));
  if (further !== undefined) throw forbidden({ scope: further });
  if (maker.expires !== undefined && (expires === undefined || expires > maker.expires)) throw forbidden({ field: 'expires' });
}

/** @throws CairnError `person-unknown`, `person-deactivated`, `person-forgotten` */
export function requireHolder(holder: KeyHolder): void {
  if (holder === 'active') return;
  throw new CairnError('Only who is there can have a key.', { code: `person-${holder}`, details: { field: 'personId' } });
}

function forbidden(details: Readonly<Record<string, unknown>>): CairnError {
  return new CairnError('You may not do this.', { code: 'forbidden', details });
}
