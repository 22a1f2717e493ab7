import { isProblemError } from '@cairn/client';
import { isCairnError } from '@cairn/contracts/errors';

/** Codes of what keeps a whole import from going on that the page has words for. */
export const FAULTS = [
  'table-too-large', 'table-empty', 'unreadable-header', 'duplicate-columns', 'missing-columns', 'unknown-time-zone', 'forbidden', 'server-unreachable', 'import-overtaken',
  'step-refused',
] as const;

export type FaultCode = (typeof FAULTS)[number] | 'other';

/** What went wrong, as it can be sent from a worker to the page. */
export interface Fault {
  readonly code: FaultCode;
  /** The code of what is not told in words. */
  readonly detail: string;
}

export function faultOf(error: unknown): Fault {
  if (!isCairnError(error)) return { code: 'other', detail: error instanceof Error ? error.name : '' };
  const known = FAULTS.find((code) => code === error.code);
  const { code } = error.details;
  if (known !== undefined) return { code: known, detail: typeof code === 'string' ? code : '' };
  return { code: isProblemError(error) && error.status === 403 ? 'forbidden' : 'other', detail: error.code };
}
