import { randomBytes } from 'node:crypto';
import { describe, it } from '@jest/globals';
import { keysContract } from '../testing/index.js';
import { runOnServer } from './on-server.fixture.js';
import { openMongoKeys } from './open-keys.js';

describe('the MongoDB keys', () => {
  it.each(keysContract)('$name', (contractCase) => runOnServer(contractCase, (connection) => openMongoKeys(connection, randomBytes)));
});
