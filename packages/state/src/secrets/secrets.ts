/** An organization's secret, or one of the whole installation (the operator's). */
export type SecretOwner = { readonly kind: 'organization'; readonly org: string } | { readonly kind: 'operator' };

/** Random secrets of 256 bits, each made once and the same for ever: keys of HMACs such as request hashes and blind voice ids. */
export interface Secrets {
  /** `purpose` is a stable kebab-case name, for example `request-hash`. Calls at the same time get the same secret. */
  getOrCreate(owner: SecretOwner, purpose: string): Promise<Uint8Array>;
}
