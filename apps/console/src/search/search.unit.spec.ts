import { describe, expect, it } from '@jest/globals';
import { byKind, type FoundThing } from './grouped.js';
import { marked } from './marked.js';

describe('what was found', () => {
  it('marks what matches, and loses no letter of the title', () => {
    expect(marked('加強跨部門對齊', [[5, 7]])).toEqual([{ text: '加強跨部門', hit: false }, { text: '對齊', hit: true }]);
    expect(marked('Presales and sales', [[13, 18], [3, 8]])).toEqual([
      { text: 'Pre', hit: false },
      { text: 'sales', hit: true },
      { text: ' and ', hit: false },
      { text: 'sales', hit: true },
    ]);
    expect(marked('aaaa', [[0, 3], [1, 4], [1, 2]]).map(({ text }) => text).join('')).toBe('aaaa');
    expect(marked('nothing', [])).toEqual([{ text: 'nothing', hit: false }]);
  });

  it('comes by kind, the kind of the best first', () => {
    const thing = (kind: FoundThing['kind'], id: string): FoundThing => ({ kind, id, title: id, state: 'active', ranges: [] });
    const groups = byKind([thing('team', '1'), thing('objective', '2'), thing('team', '3')]);
    expect(groups.map(([kind, items]) => [kind, items.map(({ id }) => id)])).toEqual([['team', ['1', '3']], ['objective', ['2']]]);
  });
});
