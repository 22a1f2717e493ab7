import { verifyLog, type Anchor, type LogRow, type VerifyReport } from '@cairn/history/verify';
import { PLATFORM, type Platform } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** What is checked before other work gets its turn: a few milliseconds of it. */
const STEP = { limit: 100, maxBytes: 500_000 } as const;

/** Newest checkpoints that the log is held against: what was signed for must still be there. */
const MOST_ANCHORS = 500;

/** The report, and how many signed checkpoints the log was held against. */
export type Verified = VerifyReport & { readonly anchors: number };

/** Verifies whole logs by the verifier that shares nothing with the writer; of each organization one at a time. */
@Injectable()
export class Verification {
  readonly #running = new Map<string, Promise<Verified>>();

  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  /** Who asks while it runs gets the report of that run. */
  verify(org: string): Promise<Verified> {
    const running = this.#running.get(org) ?? this.#verify(org).finally(() => this.#running.delete(org));
    this.#running.set(org, running);
    return running;
  }

  async #verify(org: string): Promise<Verified> {
    const anchors = await this.#anchorsOf(org);
    const read = async (after: number): Promise<readonly LogRow[]> => {
      await nextTurn();
      return this.platform.history.readStored(org, after, STEP);
    };
    return { ...(await verifyLog(org, read, { anchors })), anchors: anchors.length };
  }

  async #anchorsOf(org: string): Promise<readonly Anchor[]> {
    const signed = await this.platform.state.checkpoints.newest(org, { limit: MOST_ANCHORS });
    return signed.map(({ size, hash }) => ({ position: size, hash }));
  }
}
