import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { doNothingKeys, keysContract } from '../testing/index.js';
import { outcome, runInMemory, runOnDisk } from './contract-runs.fixture.js';
import { openSqliteKeys } from './open-keys.js';

describe('the SQLite keys, on disk,', () => {
  it.each(keysContract)('$name', (contractCase) => runOnDisk(contractCase, (directory) => openSqliteKeys({ directory }, randomBytes)));
});

describe('the SQLite keys, in memory,', () => {
  it.each(keysContract)('$name', (contractCase) => runInMemory(contractCase, openSqliteKeys('memory', randomBytes)));
});

describe('keys that do nothing', () => {
  it.each(keysContract)('do not pass for a store that $name', async (contractCase) => {
    expect(await outcome(runInMemory(contractCase, doNothingKeys))).toBe('broken');
  });
});
