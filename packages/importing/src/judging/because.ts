import type { RefusalCode } from '@cairn/tables';

/** A reason, before it is told in which line and column of a file. */
export interface Because {
  readonly code: RefusalCode;
  readonly reason: string;
}
