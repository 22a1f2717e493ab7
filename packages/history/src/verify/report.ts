/** What the verifier may find wrong. Stable names: docs/GUARANTEES.md says what each one proves. */
export type FaultKind =
  | 'unreadable'
  | 'not-canonical'
  | 'hash-differs'
  | 'chain-broken'
  | 'position-differs'
  | 'version-differs'
  | 'time-goes-back'
  | 'load-after-end'
  | 'copy-differs'
  | 'tail-missing'
  | 'other-chain';

export interface Fault {
  readonly kind: FaultKind;
  /** Where the log shows it: the position at which the row stands. */
  readonly position: number;
  readonly detail: string;
}

export interface VerifyReport {
  readonly org: string;
  /** True when nothing is wrong. Against a chain replaced as a whole, or cut at its end, only as far as an anchor reaches. */
  readonly holds: boolean;
  readonly commits: number;
  readonly head: { readonly position: number; readonly hash: string };
  /** The first 100. */
  readonly faults: readonly Fault[];
  readonly faultCount: number;
}

/** A place in the chain that someone kept outside: a signed checkpoint, a printed receipt. */
export interface Anchor {
  readonly position: number;
  readonly hash: string;
}
