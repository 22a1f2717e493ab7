import { CairnError } from '@cairn/contracts/errors';
import type { Expectation, Guard } from './append.js';

/** The stream isn't at the version that the command decided on. Read again, decide again. */
export function versionConflict(stream: string, expected: Expectation, actual: number): CairnError {
  const wanted = expected.kind === 'exact' ? `version ${expected.version}` : expected.kind;
  return new CairnError(`Stream ${stream} is at version ${actual}, expected ${wanted}.`, {
    code: 'version-conflict',
    details: { stream, expected: expected.kind === 'exact' ? expected.version : expected.kind, actual },
  });
}

/** Something the command had read has changed since. Read again, decide again. */
export function guardConflict(subject: string, guard: Guard, position: number): CairnError {
  return new CairnError(`${subject} has changed at position ${position}, after ${guard.after}.`, {
    code: 'guard-conflict',
    details: { subject, after: guard.after, position },
  });
}

/** The command id belongs to a commit that another request made. */
export function idempotencyKeyReused(commandId: string, position: number): CairnError {
  return new CairnError('This idempotency key was used for another request.', { code: 'idempotency-key-reused', details: { commandId, position } });
}

/** Nobody knows whether the commit was written. Sending the same command again finds out. */
export function outcomeUnknown(cause?: unknown): CairnError {
  return new CairnError('The append was not confirmed in time; repeat it with the same command id.', {
    code: 'append-outcome-unknown',
    retriable: true,
    cause,
  });
}

/** Too many appends are waiting. Nothing was written. */
export function historyBusy(limit: number): CairnError {
  return new CairnError('Too many appends are waiting.', { code: 'history-busy', retriable: true, details: { limit } });
}

/** The log isn't what its chain says. The line stops: nothing is appended to a damaged history. */
export function historyDamaged(org: string, position: number, finding: string): CairnError {
  return new CairnError(`The history of ${org} is damaged at position ${position}: ${finding}.`, { code: 'history-damaged', details: { org, position, finding } });
}

/** Why an append is out of place, whatever the stream's version. */
export type RefusalCode = 'log-not-created' | 'load-ended' | 'load-goes-back' | 'load-in-future' | 'load-not-allowed';

const REFUSALS: Record<RefusalCode, string> = {
  'log-not-created': 'The first commit of an organization is organization.created.',
  'load-ended': 'The history load has ended: a commit with the time of its recording was appended.',
  'load-goes-back': 'A loaded commit must not stand before the one loaded last.',
  'load-in-future': 'A loaded commit must not stand after the clock.',
  'load-not-allowed': 'Only imports and simulations may bring their own time.',
};

export function appendRefused(code: RefusalCode): CairnError {
  return new CairnError(REFUSALS[code], { code });
}
