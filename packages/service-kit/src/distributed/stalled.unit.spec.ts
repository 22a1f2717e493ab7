import { GENESIS } from '@cairn/history';
import { describe, expect, it } from '@jest/globals';
import { Stalled } from './stalled.js';

const ORG = 'org-a';
const PROJECTIONS = ['goals@1', 'links@1'] as const;

/** Cursors that can be moved, and how often any was read. */
function cursors(standing: Record<string, number>) {
  const reads: string[] = [];
  const cursor = async (storage: string) => {
    reads.push(storage);
    const position = standing[storage];
    if (position === undefined) throw new Error('away');
    return { ...GENESIS, position };
  };
  const stalled = new Stalled({ cursor });
  return { standing, reads, at: (position: number) => stalled.among(PROJECTIONS, { org: ORG, position }) };
}

describe('projections that nobody moves', () => {
  it('are those that were behind, and stood there, at two looks in a row', async () => {
    const { standing, at } = cursors({ 'goals@1': 7, 'links@1': 7 });
    expect(await at(8)).toEqual({ stalled: [], isMoving: true });
    standing['links@1'] = 8;
    expect(await at(9)).toEqual({ stalled: ['goals@1'], isMoving: true });
    expect(await at(9)).toEqual({ stalled: ['goals@1', 'links@1'], isMoving: false });
  });

  it('are not those that come nearer from look to look, however far behind', async () => {
    const { standing, at } = cursors({ 'goals@1': 1, 'links@1': 1 });
    for (let position = 1; position < 9; position += 1) {
      Object.assign(standing, { 'goals@1': position, 'links@1': position });
      expect(await at(9)).toEqual({ stalled: [], isMoving: true });
    }
  });

  it('are not those that stand where they stood when all was well', async () => {
    const { standing, at } = cursors({ 'goals@1': 7, 'links@1': 7 });
    await at(8);
    Object.assign(standing, { 'goals@1': 8, 'links@1': 8 });
    expect(await at(8)).toEqual({ stalled: [], isMoving: false });
    expect(await at(9)).toEqual({ stalled: [], isMoving: true });
  });

  it('are not looked for again up to where all were found, and are beyond', async () => {
    const { reads, at } = cursors({ 'goals@1': 9, 'links@1': 9 });
    for (const position of [9, 9, 5]) expect(await at(position)).toEqual({ stalled: [], isMoving: false });
    expect(reads).toHaveLength(2);
    expect(await at(10)).toEqual({ stalled: [], isMoving: true });
  });

  it('are those whose cursors can not be read, too: following them finds out why', async () => {
    const { at } = cursors({ 'goals@1': 9 });
    await at(9);
    expect(await at(9)).toEqual({ stalled: ['links@1'], isMoving: false });
  });
});
