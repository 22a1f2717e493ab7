import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OPEN, type NewRow, type Row } from '../port/row.js';
import type { Change } from './change.js';
import { planRows } from './plan-rows.js';

function change(id: string, position: number, doc: string | null): Change {
  return { id, position, doc, keys: [] };
}

function row(id: string, from: number, to: number, doc: string | null): NewRow {
  return { view: 'v', id, from, to, doc, keys: [] };
}

const NOTHING = new Map<string, Row>();
const base = (...rows: readonly NewRow[]): Map<string, Row> => new Map(rows.map((each) => [each.id, each]));

describe('planning rows', () => {
  it('makes one row for each commit, each closed by the next', () => {
    expect(planRows('v', [change('a', 3, 'one'), change('a', 5, 'two'), change('a', 9, 'three')], NOTHING)).toEqual({
      rows: [row('a', 3, 5, 'one'), row('a', 5, 9, 'two'), row('a', 9, OPEN, 'three')],
      closes: [],
    });
  });

  it('closes the row that stood before the batch, once', () => {
    expect(planRows('v', [change('a', 5, 'two'), change('a', 6, 'three')], base(row('a', 2, OPEN, 'one')))).toEqual({
      rows: [row('a', 5, 6, 'two'), row('a', 6, OPEN, 'three')],
      closes: [{ view: 'v', id: 'a', from: 2, to: 5 }],
    });
  });

  it('makes none where nothing changed', () => {
    const changes = [change('a', 5, 'one'), change('a', 6, 'two'), change('a', 7, 'two'), change('gone', 6, null), change('never', 6, null)];
    expect(planRows('v', changes, base(row('a', 2, OPEN, 'one'), row('gone', 1, OPEN, null)))).toEqual({
      rows: [row('a', 6, OPEN, 'two')],
      closes: [{ view: 'v', id: 'a', from: 2, to: 6 }],
    });
  });

  it('ends a document with a row that is gone, and lets it come back', () => {
    expect(planRows('v', [change('a', 5, null), change('a', 6, null), change('a', 8, 'one')], base(row('a', 2, OPEN, 'one')))).toEqual({
      rows: [row('a', 5, 8, null), row('a', 8, OPEN, 'one')],
      closes: [{ view: 'v', id: 'a', from: 2, to: 5 }],
    });
    expect(planRows('v', [change('a', 9, 'two')], base(row('a', 5, OPEN, null))).closes).toEqual([{ view: 'v', id: 'a', from: 5, to: 9 }]);
  });

  it('says the same of the rows however the changes are cut', () => {
    const changes = fc.array(fc.record({ id: fc.constantFrom('a', 'b'), doc: fc.constantFrom('x', 'y', null) }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(changes, fc.nat(15), (docs, cut) => {
        const all = docs.map(({ id, doc }, index) => change(id, index + 1, doc));
        const [first, second] = [planRows('v', all.slice(0, cut), NOTHING), (known: Map<string, Row>) => planRows('v', all.slice(cut), known)];
        const rest = second(new Map(first.rows.map((each) => [each.id, each])));
        const closed = first.rows.map((each) => ({ ...each, to: rest.closes.find(({ id, from }) => id === each.id && from === each.from)?.to ?? each.to }));
        expect([...closed, ...rest.rows]).toEqual(planRows('v', all, NOTHING).rows);
      }),
    );
  });
});
