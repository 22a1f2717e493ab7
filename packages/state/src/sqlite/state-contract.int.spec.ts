import { describe, expect, it } from '@jest/globals';
import { doNothingState, stateContract } from '../testing/index.js';
import { outcome, runInMemory, runOnDisk } from './contract-runs.fixture.js';
import { openSqliteState } from './open-state.js';

describe('the SQLite state, on disk,', () => {
  it.each(stateContract)('$name', (contractCase) => runOnDisk(contractCase, (directory) => openSqliteState({ directory })));
});

describe('the SQLite state, in memory,', () => {
  it.each(stateContract)('$name', (contractCase) => runInMemory(contractCase, openSqliteState('memory')));
});

describe('a state that does nothing', () => {
  it.each(stateContract)('does not pass for one that $name', async (contractCase) => {
    expect(await outcome(runInMemory(contractCase, doNothingState))).toBe('broken');
  });
});
