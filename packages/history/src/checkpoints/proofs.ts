import { CairnError } from '@cairn/contracts/errors';
import type { ReadableLog } from '../follow/read-commits.js';
import type { StoredCommit } from '../port/stored.js';
import type { KeptCheckpoint } from './checkpoint-store.js';
import type { CheckpointWriterParts } from './checkpoint-writer.js';
import type { NodeHash } from './merkle/hashes.js';
import { TiledTree } from './merkle/tiled-tree.js';
import { parseCheckpoint } from './note/checkpoint.js';
import { noteSigner } from './note/note-key.js';
import type { ProofDocument } from './proof-document.js';

export interface ProofsParts extends CheckpointWriterParts {
  readonly history: ReadableLog;
}

/** What is to be proved. */
export interface ProofRequest {
  readonly org: string;
  /** Of the commit, from 1. */
  readonly position: number;
  /** Size of a checkpoint that the auditor has from before: the proof shows that the newest one continues it. */
  readonly since?: number;
}

/** Makes proofs that can be checked without this product (docs/proofs.md). */
export class Proofs {
  readonly #parts: ProofsParts;

  constructor(parts: ProofsParts) {
    this.#parts = parts;
  }

  /**
   * Proves a commit against the newest checkpoint.
   * @throws CairnError `not-covered` (retriable: what is committed is covered within a minute), `proof-out-of-range`, `checkpoint-not-found`
   */
  async proofOf({ org, position, since }: ProofRequest): Promise<ProofDocument> {
    const { size, note } = await this.#covering(org, position);
    const inclusion = await this.#treeOf(org).inclusionProof(position, size);
    const { body, hash } = await this.#commit(org, position);
    const older = since === undefined ? undefined : await this.#continuing(org, since, size);
    return { format: 'cairn-proof/1', position, body, hash, checkpoint: note, publicKey: await this.#keyOf(org, note), inclusion: inclusion.map(toHex), ...(older && { older }) };
  }

  /**
   * The key that checkpoints are checked with, in its text form: to be published where the proofs don't come from.
   * @throws CairnError `not-covered` before the first checkpoint
   */
  async publicKey(org: string): Promise<string> {
    return this.#keyOf(org, (await this.#covering(org, 1)).note);
  }

  async #keyOf(org: string, note: string): Promise<string> {
    return noteSigner(parseCheckpoint(note).origin, await this.#parts.signingKey(org)).publicKey;
  }

  async #covering(org: string, position: number): Promise<KeptCheckpoint> {
    const [newest] = await this.#parts.store.newest(org, { limit: 1 });
    if (newest && position <= newest.size) return newest;
    throw new CairnError(`No checkpoint covers position ${position} yet.`, { code: 'not-covered', retriable: true, details: { position, covered: newest?.size ?? 0 } });
  }

  async #commit(org: string, position: number): Promise<StoredCommit> {
    const [commit] = await this.#parts.history.readStored(org, position - 1, { limit: 1 });
    if (commit?.position === position) return commit;
    throw new CairnError(`There is no commit ${position}.`, { code: 'commit-not-found', details: { position } });
  }

  async #continuing(org: string, since: number, size: number): Promise<NonNullable<ProofDocument['older']>> {
    const [older] = await this.#parts.store.newest(org, { upTo: since, limit: 1 });
    if (older?.size !== since || since > size) throw new CairnError(`No checkpoint has the size ${since}.`, { code: 'checkpoint-not-found', details: { size: since } });
    return { checkpoint: older.note, consistency: (await this.#treeOf(org).consistencyProof(since, size)).map(toHex) };
  }

  #treeOf(org: string): TiledTree {
    return new TiledTree((places) => this.#parts.store.tiles(org, places));
  }
}

function toHex(hash: NodeHash): string {
  return Buffer.from(hash).toString('hex');
}
