import { CairnError } from '@cairn/contracts/errors';
import type { Client } from '../client.js';
import { withOwnSignal } from '../http/own-signal.js';
import { isProblemError, type ProblemError } from '../http/problem-error.js';
import type { Step } from './step.js';

/** A step that the server refused. */
export interface StepRefusal {
  readonly step: Step;
  readonly problem: ProblemError;
}

/** As a step's actor: whoever the key belongs to. */
export const KEY_HOLDER = '';

export interface ApplyStepsOptions {
  /** A history load: each commit stands at its step's own time. Else the server's clock counts. */
  readonly load: boolean;
  /** Told after each step how many were sent. */
  readonly onProgress?: (sent: number, step: Step) => void;
  /** Told the answer to each step that was taken; what it throws stops everything. */
  readonly onAnswer?: (step: Step, answer: unknown) => void;
  /** Whether to go on after a refusal. Default: stop. */
  readonly onRefusal?: (refusal: StepRefusal) => 'continue' | 'stop';
  readonly signal?: AbortSignal;
}

export interface AppliedSteps {
  /** Steps that the server took, those included that changed nothing any more. */
  readonly applied: number;
  readonly refused: readonly StepRefusal[];
}

/**
 * Sends steps one after the other in their order: each may rest on the one before, and times never go back. Sending them again is safe, for every
 * step has its idempotency key.
 * @throws CairnError `step-refused` naming the step, its cause the ProblemError; what keeps any step from being sent (no answer, a key without the
 *   rights, a fault of the server) as it is
 */
export async function applySteps(client: Pick<Client, 'request'>, steps: Iterable<Step> | AsyncIterable<Step>, options: ApplyStepsOptions): Promise<AppliedSteps> {
  const refused: StepRefusal[] = [];
  let sent = 0;
  for await (const step of steps) {
    options.signal?.throwIfAborted();
    const refusal = await withOwnSignal(options.signal, (signal) => send(client, step, { ...options, ...(signal && { signal }) }));
    if (refusal) {
      if (options.onRefusal?.(refusal) !== 'continue') throw stepRefused(refusal);
      refused.push(refusal);
    }
    sent += 1;
    options.onProgress?.(sent, step);
  }
  return { applied: sent - refused.length, refused };
}

async function send(client: Pick<Client, 'request'>, step: Step, { load, signal, onAnswer }: ApplyStepsOptions): Promise<StepRefusal | undefined> {
  try {
    const { body } = await client.request(step.method, step.path, { headers: headersOf(step, load), ...(step.body && { body: step.body }), ...(signal && { signal }) });
    onAnswer?.(step, body);
    return undefined;
  } catch (error) {
    if (isProblemError(error) && concernsStep(error)) return { step, problem: error };
    throw error;
  }
}

function headersOf({ key, via, actorId, at }: Step, load: boolean): Record<string, string> {
  return { 'idempotency-key': key, 'cairn-via': via, ...(actorId !== KEY_HOLDER && { 'cairn-actor': actorId }), ...(load && { 'cairn-at': at }) };
}

/** A refusal of this step; without sign-in, above the rate or with a server in trouble the next one would fare no better. */
function concernsStep({ status }: ProblemError): boolean {
  return status >= 400 && status < 500 && status !== 401 && status !== 429;
}

function stepRefused({ step, problem }: StepRefusal): CairnError {
  const { key, method, path, at, what } = step;
  return new CairnError(`${what ?? `${method} ${path}`} was refused: ${problem.title}`, { code: 'step-refused', details: { key, method, path, at, status: problem.status, code: problem.code }, cause: problem });
}
