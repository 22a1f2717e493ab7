import { isCairnError } from '@cairn/contracts/errors';
import { backOff, wait } from './wait.js';

/** One connection of a stream. `heard` is called for what came, so that the next break is again the first. */
export type OpenOnce<Message> = (signal: AbortSignal, heard: () => void) => AsyncGenerator<Message, void, undefined>;

/**
 * Messages of a stream that is opened again whenever its connection ends, each time later while nothing comes. Ends when the signal is aborted.
 * @throws ProblemError for a refusal that waiting does not mend
 */
export async function* comingBack<Message>(openOnce: OpenOnce<Message>, given?: AbortSignal): AsyncGenerator<Message, void, undefined> {
  const left = new AbortController();
  const signal = given ? AbortSignal.any([given, left.signal]) : left.signal;
  let failures = 0;
  try {
    while (!signal.aborted) {
      yield* untilItBreaks(openOnce(signal, () => (failures = 0)));
      failures += 1;
      await wait(backOff(failures), signal);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    left.abort();
  }
}

async function* untilItBreaks<Message>(messages: AsyncGenerator<Message, void, undefined>): AsyncGenerator<Message, void, undefined> {
  try {
    yield* messages;
  } catch (error) {
    if (!isPassing(error)) throw error;
  }
}

/** A TypeError is how fetch tells of a connection that broke. */
function isPassing(error: unknown): boolean {
  if (isCairnError(error)) return error.retriable;
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'TypeError';
}
