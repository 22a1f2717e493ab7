import { CairnError, isCairnError } from '@cairn/contracts';
import { Proofs, type ProofDocument, type ProofRequest } from '@cairn/history';
import { Found, PLATFORM, type Platform } from '@cairn/service-kit';
import { decodePageCursor } from '@cairn/views';
import { Inject, Injectable } from '@nestjs/common';
import { signingPartsOf } from './checkpoint.signer.js';
import type { CheckpointsAnswer, CheckpointsQuery } from './integrity.dto.js';

/** Checkpoints on a page that doesn't say how many it wants. */
const PAGE = 50;

@Injectable()
export class IntegrityQueries {
  readonly #proofs: Proofs;

  constructor(@Inject(PLATFORM) private readonly platform: Platform) {
    this.#proofs = new Proofs({ ...signingPartsOf(platform), history: platform.history });
  }

  /** Newest first. @throws CairnError `page-cursor-invalid` */
  async checkpoints(org: string, { limit = PAGE, cursor }: CheckpointsQuery): Promise<Found<CheckpointsAnswer>> {
    const { position } = await this.platform.history.head(org);
    const items = await this.platform.state.checkpoints.newest(org, { limit, ...(cursor !== undefined && { upTo: sizeIn(cursor) - 1 }) });
    const oldest = items.length === limit ? items.at(-1) : undefined;
    const publicKey = await this.#publicKey(org);
    return new Found({ ...(publicKey !== undefined && { publicKey }), items: [...items] }, { position, ...(oldest && { next: { at: position, after: { value: oldest.size, id: '' } } }) });
  }

  /** @throws CairnError `position-unknown` behind the end of the log; `not-covered` (retriable); `checkpoint-not-found` */
  async proof(request: ProofRequest): Promise<ProofDocument> {
    const { position: head } = await this.platform.history.head(request.org);
    if (request.position > head) throw new CairnError('The history does not reach so far yet.', { code: 'position-unknown', details: { field: 'position', head } });
    return this.#proofs.proofOf(request);
  }

  async #publicKey(org: string): Promise<string | undefined> {
    try {
      return await this.#proofs.publicKey(org);
    } catch (error) {
      if (isCairnError(error, 'not-covered')) return undefined;
      throw error;
    }
  }
}

function sizeIn(cursor: string): number {
  const { value } = decodePageCursor(cursor).after;
  if (typeof value === 'number') return value;
  throw new CairnError('This is not a page cursor.', { code: 'page-cursor-invalid' });
}
