import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RowsBatch } from '../port/batch.js';
import { OPEN, type NewRow, type Row } from '../port/row.js';
import { StandingRows } from './standing-rows.js';

const PLACE = { storage: 's@1', view: 'things', org: 'a' };
const cursor = (position: number): RowsBatch['expected'] => ({ position, hash: `h${position}` });

/** Rows of single documents, as storage keeps them; writing takes as long as the test likes. */
class Store {
  readonly rows: Row[] = [];
  reads = 0;

  newest(id: string, at: number): Row | undefined {
    this.reads += 1;
    return this.rows.filter((row) => row.id === id && row.from <= at).at(-1);
  }

  batch(id: string, from: number): RowsBatch {
    const row: NewRow = { view: PLACE.view, id, from, to: OPEN, doc: `${id}@${from}`, keys: [] };
    const before = this.rows.findLast((known) => known.id === id);
    const closes = before ? [{ view: PLACE.view, id, from: before.from, to: from }] : [];
    return { storage: PLACE.storage, org: PLACE.org, expected: cursor(from - 1), next: cursor(from), rows: [row], closes };
  }

  write({ rows, closes }: RowsBatch): true {
    for (const { id, from, to } of closes) {
      const index = this.rows.findIndex((row) => row.id === id && row.from === from);
      const closed = this.rows[index];
      if (closed) this.rows[index] = { ...closed, to };
    }
    this.rows.push(...rows.map(({ id, from, to, doc }) => ({ id, from, to, doc })));
    return true;
  }
}

describe('rows that are kept', () => {
  it('are what storage would say, at every position and at every moment of a writing', async () => {
    const step = fc.record({ id: fc.constantFrom('x', 'y', 'z'), isWrite: fc.boolean(), isSwapLost: fc.boolean(), back: fc.nat(3) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const [store, standing] = [new Store(), new StandingRows()];
        let head = 0;
        const check = (id: string, at: number): void => expect(standing.at({ ...PLACE, id }, at, () => store.newest(id, at))?.doc).toBe(store.newest(id, at)?.doc);
        for (const { id, isWrite, isSwapLost, back } of steps) {
          check(id, Math.max(0, head - back));
          if (!isWrite) continue;
          const batch = store.batch(id, head + 1);
          const isWritten = await standing.during(batch, async () => {
            check(id, head);
            if (isSwapLost) return false;
            store.write(batch);
            check(id, head + 1);
            return true;
          });
          if (isWritten) head += 1;
          check(id, head);
        }
      }),
    );
  });

  it('save reading storage again', async () => {
    const [store, standing] = [new Store(), new StandingRows()];
    const batch = store.batch('x', 1);
    await standing.during(batch, async () => store.write(batch));
    for (const at of [1, 5, 9]) expect(standing.at({ ...PLACE, id: 'x' }, at, () => store.newest('x', at))?.doc).toBe('x@1');
    expect(store.reads).toBe(1);
  });
});
