import { CairnError } from '@cairn/contracts/errors';
import type { CheckpointStore, KeptCheckpoint } from './checkpoint-store.js';
import { growTiles } from './merkle/grow-tiles.js';
import { commitLeaf, isSameHash } from './merkle/hashes.js';
import type { RightEdge } from './merkle/right-edge.js';
import { TiledTree, type ReadTiles } from './merkle/tiled-tree.js';
import { parseCheckpoint, signCheckpoint } from './note/checkpoint.js';
import { noteSigner } from './note/note-key.js';
import type { Uncovered } from './uncovered.js';

/** The organization's Ed25519 seed, 32 bytes: the same for ever. */
export type SigningKey = (org: string) => Promise<Uint8Array>;

export interface CheckpointWriterParts {
  readonly store: CheckpointStore;
  readonly signingKey: SigningKey;
}

/** Lets a log's tree grow by what is not yet covered, signs it and keeps it. */
export class CheckpointWriter {
  readonly #store: CheckpointStore;
  readonly #signingKey: SigningKey;

  constructor({ store, signingKey }: CheckpointWriterParts) {
    this.#store = store;
    this.#signingKey = signingKey;
  }

  /**
   * @param now milliseconds since the epoch
   * @returns nothing when somebody else has added a checkpoint meanwhile; then nothing was written
   * @throws CairnError `checkpoints-damaged`, `tiles-missing`, and what storage and key throw
   */
  async write(org: string, { covered, origin, hashes, cursor }: Uncovered, now: number): Promise<KeptCheckpoint | undefined> {
    const read: ReadTiles = (places) => this.#store.tiles(org, places);
    const edge = await new TiledTree(read).rightEdge(covered?.size ?? 0);
    if (covered) requireRoot(org, covered, edge);
    const tiles = await growTiles(edge, hashes.map(commitLeaf), read);
    const note = signCheckpoint({ origin, size: edge.size, root: edge.root() }, noteSigner(origin, await this.#signingKey(org)));
    const checkpoint = { size: edge.size, hash: cursor.hash, signedAt: new Date(now).toISOString(), note };
    return (await this.#store.add(org, { after: covered?.size ?? 0, checkpoint, tiles })) ? checkpoint : undefined;
  }
}

/** A tree that isn't the one last signed for is never signed: the two checkpoints could not both be true. */
function requireRoot(org: string, { size, note }: KeptCheckpoint, edge: RightEdge): void {
  if (isSameHash(parseCheckpoint(note).root, edge.root())) return;
  throw new CairnError(`The tree kept for ${org} is not the one that its checkpoint of ${size} commits was signed for.`, { code: 'checkpoints-damaged', details: { org, size } });
}
