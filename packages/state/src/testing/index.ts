import type { Keys, State } from '../stores.js';
import { apiKeysContract } from './api-keys-contract.js';
import type { ContractCase } from '@cairn/contracts/testing';
import type { StoreHarness } from './store-harness.js';
import { checkpointsContract } from './checkpoints-contract.js';
import { cursorsContract } from './cursors-contract.js';
import { directoryContract } from './directory-contract.js';
import { personKeysContract } from './person-keys-contract.js';
import { secretsContract } from './secrets-contract.js';

export type { StoreHarness } from './store-harness.js';
export { doNothingKeys, doNothingState } from './do-nothing.js';

export type StateHarness = StoreHarness<State>;
export type KeysHarness = StoreHarness<Keys>;

/** What every adapter of `State` keeps. */
export const stateContract: readonly ContractCase<StateHarness>[] = [...directoryContract, ...cursorsContract, ...apiKeysContract, ...checkpointsContract];
/** What every adapter of `Keys` keeps. */
export const keysContract: readonly ContractCase<KeysHarness>[] = [...personKeysContract, ...secretsContract];
