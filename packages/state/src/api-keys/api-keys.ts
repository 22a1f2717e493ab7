/** What an API key may do and until when. Its secret is not here: it is shown once, when the key is made. */
export interface NewApiKey {
  readonly keyId: string;
  readonly org: string;
  /** With it the key is that person's sign-in and has that person's rights; without, it is an integration's. */
  readonly personId?: string;
  readonly role?: string;
  readonly scopes: readonly string[];
  /** UTC instant, milliseconds. */
  readonly createdAt: string;
  /** UTC instant from which on it no longer opens. */
  readonly expires?: string;
}

export interface ApiKey extends NewApiKey {
  /** UTC instant. */
  readonly revokedAt?: string;
}

/** API keys, known by the hash of their secret alone. */
export interface ApiKeys {
  /**
   * Adds a key; a repeat with the same id and secret changes nothing.
   * @throws `api-key-exists` when the id has another secret, or the secret another id; `api-key-weak` (see `requireStrongSecret`).
   */
  create(key: NewApiKey, secret: string): Promise<void>;
  /** The key of a secret, if it is neither revoked nor expired at that UTC instant. Compares in constant time. */
  authenticate(secret: string, at: string): Promise<ApiKey | undefined>;
  /** An organization's keys, revoked and expired ones too, in the order of their ids. */
  list(org: string): Promise<readonly ApiKey[]>;
  /** Ends a key for good; says whether the organization has it. A key already revoked keeps its first instant. */
  revoke(org: string, keyId: string, at: string): Promise<boolean>;
}

/** Neither revoked nor expired at that UTC instant. */
export function isUsable(key: ApiKey, at: string): boolean {
  return key.revokedAt === undefined && (key.expires === undefined || at < key.expires);
}
