import { Checkpointer, type CheckpointerParts, type SigningKey } from '@cairn/history';
import { PLATFORM, type Platform } from '@cairn/service-kit';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';

/** What proofs and checkpoints of a platform are made with: the key is the organization's secret, and the same for ever. */
export function signingPartsOf({ state, keys }: Pick<Platform, 'state' | 'keys'>): Pick<CheckpointerParts, 'store'> & { readonly signingKey: SigningKey } {
  return { store: state.checkpoints, signingKey: (org) => keys.secrets.getOrCreate({ kind: 'organization', org }, 'checkpoint-signing') };
}

const checkpointers = new WeakMap<Platform, Checkpointer>();

/** The one checkpointer of a process: made as a follower, and ended with the application. */
export function checkpointerOf(platform: Platform): Checkpointer {
  const logger = new Logger('checkpointer');
  const onFailure = (org: string, error: unknown): void => logger.error(new Error(`A checkpoint of ${org} could not be signed.`, { cause: error }));
  const checkpointer = checkpointers.get(platform) ?? new Checkpointer({ ...signingPartsOf(platform), timing: platform.timing, onFailure });
  checkpointers.set(platform, checkpointer);
  return checkpointer;
}

/** Ends the checkpointer's alarms: the storage is gone after that. */
@Injectable()
export class CheckpointerEnd implements OnApplicationShutdown {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  async onApplicationShutdown(): Promise<void> {
    await checkpointerOf(this.platform).close();
  }
}
