import type { CairnError } from '@cairn/contracts';
import type { Place, PreparedAppend } from '../chain/prepared.js';

/** An append with its place in the chain: body and hash are final if it is written at this place, and void otherwise. */
export interface NumberedCommit extends Place {
  readonly append: PreparedAppend;
  readonly hash: string;
  readonly body: string;
}

/** What the check of one append against the log and the batch before it came to. */
export type Decision =
  | { readonly outcome: 'accepted'; readonly commit: NumberedCommit }
  | { readonly outcome: 'repeated'; readonly position: number }
  /** A request with the same command id was accepted in this batch: decide again once it is written. */
  | { readonly outcome: 'twin' }
  /** `ahead`: the request knows more than this sight of the log, which may therefore be old. */
  | { readonly outcome: 'conflict'; readonly error: CairnError; readonly ahead: boolean }
  | { readonly outcome: 'refused'; readonly error: CairnError };
