/** A proof as auditors get it and `tools/check-proof.mjs` reads it. Hashes are 64 lower-case hex digits. See docs/proofs.md. */
export interface ProofDocument {
  readonly format: 'cairn-proof/1';
  /** Of the commit, from 1. */
  readonly position: number;
  /** The commit as stored: the bytes that are hashed. */
  readonly body: string;
  readonly hash: string;
  /** A signed note. */
  readonly checkpoint: string;
  /** `<origin>+<key id>+<base64>`, for comparing with the one that the auditor holds. */
  readonly publicKey: string;
  /** Hashes from the leaf's neighbour up to the root (RFC 6962 §2.1.1). */
  readonly inclusion: readonly string[];
  /** An earlier checkpoint, and the hashes that show that the newer one continues it (RFC 6962 §2.1.2). */
  readonly older?: {
    readonly checkpoint: string;
    readonly consistency: readonly string[];
  };
}
