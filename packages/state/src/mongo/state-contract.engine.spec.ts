import { describe, it } from '@jest/globals';
import { stateContract } from '../testing/index.js';
import { runOnServer } from './on-server.fixture.js';
import { openMongoState } from './open-state.js';

describe('the MongoDB state', () => {
  it.each(stateContract)('$name', (contractCase) => runOnServer(contractCase, openMongoState));
});
