import { isUsable } from '@cairn/state';
import { AccessReader, PLATFORM, type Access, type Caller, type Platform } from '@cairn/service-kit';
import { CairnError } from '@cairn/contracts';
import { Inject, Injectable } from '@nestjs/common';

/** Milliseconds between two signs of life of a stream; together with one look at the log they stay under the 15 s that readers count on. */
const EVERY = 10_000;

/** Says of one stream when it is time for a sign of life, and whether its reader still may read: a stream outlives the request's check. */
export interface Pulse {
  /** @throws CairnError `unauthenticated`, `forbidden`: the key was revoked or the right taken away. @returns whether a sign of life is due */
  beat(): Promise<boolean>;
  stop(): void;
}

@Injectable()
export class Pulses {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(AccessReader) private readonly accessReader: AccessReader,
  ) {}

  /** @param permit what the reader needs, asked anew at each sign of life */
  start(caller: Caller, permit: (access: Access) => Promise<void>): Pulse {
    const { timing } = this.platform;
    const state = { due: false };
    let cancel = timing.after(EVERY, () => (state.due = true));
    return {
      beat: async () => {
        if (!state.due) return false;
        await this.#requireStillKnown(caller);
        await permit(await this.accessReader.accessOf(caller));
        state.due = false;
        cancel = timing.after(EVERY, () => (state.due = true));
        return true;
      },
      stop: () => cancel(),
    };
  }

  async #requireStillKnown({ org, keyId }: Caller): Promise<void> {
    const { state, clock } = this.platform;
    const key = (await state.apiKeys.list(org)).find((each) => each.keyId === keyId);
    if (key === undefined || !isUsable(key, new Date(clock()).toISOString())) throw new CairnError('The key was revoked.', { code: 'unauthenticated' });
  }
}
