import type { AppendAnswer } from '../../append/queue.js';
import type { PreparedAppend } from '../../chain/prepared.js';
import type { SimulatedReplicaSet } from './replica-set.js';

/** One request as one writer was asked it. The same request may be asked of several writers, and again. */
export interface Submission {
  readonly append: PreparedAppend;
  answer?: AppendAnswer | Error;
}

/** Everything that happened in one world: enough to judge it. */
export interface WorldRecord {
  readonly replicaSet: SimulatedReplicaSet;
  readonly submissions: readonly Submission[];
}
