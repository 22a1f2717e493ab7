import { CairnError } from '@cairn/contracts/errors';

/** Whose words a key seals: a person's, or those of one voice, which must not lead back to its person. */
export type KeyOwner =
  | { readonly kind: 'person'; readonly org: string; readonly personId: string }
  | { readonly kind: 'voice'; readonly org: string; readonly voiceId: string };

export interface PersonKey {
  /** Random, 22 base64url characters; means something in the key store alone. */
  readonly kid: string;
  /** 256 random bits; wraps data keys (docs/ARCHITECTURE.md, sealing). */
  readonly key: Uint8Array;
}

/** What a kid stands for. A destroyed key is known to have been there: what it sealed is forgotten, not damaged. */
export type KeyState = { readonly state: 'live'; readonly key: Uint8Array } | { readonly state: 'destroyed' };

export interface Tombstone {
  readonly owner: KeyOwner;
  /** UTC instant of the first destruction. */
  readonly destroyedAt: string;
}

/** The keys whose destruction forgets text in a history that is never changed. */
export interface PersonKeys {
  /**
   * The owner's one key, made at the first call. Calls at the same time get the same key.
   * @throws `person-forgotten` once the key was destroyed: there is no new key for that owner, ever.
   */
  getOrCreate(owner: KeyOwner): Promise<PersonKey>;
  /** Those of the kids that the organization has ever had. */
  byKid(org: string, kids: readonly string[]): Promise<ReadonlyMap<string, KeyState>>;
  /**
   * Destroys keys and leaves tombstones, also for owners that never had a key. When it returns, no byte of the keys is left in the store's
   * files; so it is repeated after a failure. `at` is a UTC instant; a tombstone keeps its first.
   */
  destroy(owners: readonly KeyOwner[], at: string): Promise<void>;
  /** Every tombstone of an organization, oldest first: compared with the log before the product is ready. */
  tombstones(org: string): Promise<readonly Tombstone[]>;
}

/** The id of the person or voice. */
export function ownerId(owner: KeyOwner): string {
  return owner.kind === 'person' ? owner.personId : owner.voiceId;
}

export function keyOwner(kind: KeyOwner['kind'], org: string, id: string): KeyOwner {
  return kind === 'person' ? { kind, org, personId: id } : { kind, org, voiceId: id };
}

/** The refusal of a key for an owner whose key was destroyed. Names nobody: the caller knows whom it asked for. */
export function personForgotten(kind: KeyOwner['kind']): CairnError {
  return new CairnError('the key was destroyed at the person’s request', { code: 'person-forgotten', details: { kind } });
}
