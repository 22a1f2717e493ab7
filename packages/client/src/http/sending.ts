import { CairnError } from '@cairn/contracts/errors';
import { isProblemError, type ProblemError } from './problem-error.js';
import { readProblem } from './read-problem.js';
import { backOff, wait } from './wait.js';

/** How often one request is sent at most when the server asks to come back later. */
const MOST_ATTEMPTS = 6;
/** How often when nobody answers: someone who mistyped an address should learn it soon. */
const MOST_SILENT_ATTEMPTS = 3;
/** Seconds: a longer wait is the caller's decision. */
const LONGEST_WAIT = 60;

/** Sends one request once. */
export type Send = () => Promise<Response>;

/**
 * Sends until there is an answer to act on. What is repeated: 429 and 503 that say when to come back, and requests that nobody answered; so a
 * write must carry an idempotency key.
 * @throws ProblemError for an answer that is a refusal; CairnError `server-unreachable` (retriable) when there is none
 */
export async function sendRepeatedly(send: Send, signal?: AbortSignal): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await sendOnce(send, signal);
    if (outcome instanceof Response) return outcome;
    const delay = delayAfter(outcome, attempt);
    if (delay === undefined) throw outcome;
    await wait(delay, signal);
  }
}

async function sendOnce(send: Send, signal: AbortSignal | undefined): Promise<Response | CairnError> {
  try {
    const response = await send();
    return response.ok ? response : await readProblem(response);
  } catch (cause) {
    if (signal?.aborted) throw cause;
    return new CairnError('The server does not answer.', { code: 'server-unreachable', retriable: true, cause });
  }
}

/** @returns milliseconds; undefined when the request should not be sent again */
function delayAfter(failure: CairnError, attempt: number): number | undefined {
  if (!isProblemError(failure)) return attempt < MOST_SILENT_ATTEMPTS ? backOff(attempt) : undefined;
  return attempt < MOST_ATTEMPTS && asksToComeBack(failure) ? failure.retryAfter * 1_000 : undefined;
}

function asksToComeBack(problem: ProblemError): problem is ProblemError & { readonly retryAfter: number } {
  const { status, retryAfter } = problem;
  return (status === 429 || status === 503) && retryAfter !== undefined && retryAfter <= LONGEST_WAIT;
}
