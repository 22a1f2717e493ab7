import type { ApiKeys } from './api-keys/api-keys.js';
import type { Checkpoints } from './checkpoints/checkpoints.js';
import type { Cursors } from './cursors/cursors.js';
import type { Directory } from './directory/directory.js';
import type { PersonKeys } from './person-keys/person-keys.js';
import type { Secrets } from './secrets/secrets.js';

/** What is durable and is no fact about OKRs: who people are, who may call, how far effects have come, what was signed. Backed up. */
export interface State {
  readonly directory: Directory;
  readonly cursors: Cursors;
  readonly apiKeys: ApiKeys;
  readonly checkpoints: Checkpoints;
  close(): Promise<void>;
}

/** Keys and secrets: a store of their own, so that its backups can be kept apart and short; a long-kept one would undo every erasure. */
export interface Keys {
  readonly personKeys: PersonKeys;
  readonly secrets: Secrets;
  close(): Promise<void>;
}
