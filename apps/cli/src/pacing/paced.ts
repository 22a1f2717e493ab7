import type { Step } from '@cairn/client';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * The same steps, each not before its time: as far behind the first as the speed allows.
 * @param speed simulated milliseconds in one second
 * @param clock milliseconds since the epoch
 */
export async function* paced(steps: Iterable<Step>, speed: number, { clock, signal }: { readonly clock: () => number; readonly signal: AbortSignal }): AsyncGenerator<Step, void, undefined> {
  const begun = clock();
  let first: number | undefined;
  for (const step of steps) {
    const at = Date.parse(step.at);
    first ??= at;
    const early = begun + ((at - first) / speed) * 1_000 - clock();
    if (early > 0) await wait(early, undefined, { signal });
    yield step;
  }
}
