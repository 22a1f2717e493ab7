import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Best, compareRanked, KINDS, type Thing } from './found-things.js';
import { folded, foldedWithOrigins, termsOf } from './folding.js';
import { rangesOf, rankOf } from './matching.js';
import { TitleIndex } from './title-index.js';

const rank = (title: string, asked: string) => rankOf(folded(title), termsOf(asked));
const slices = (title: string, asked: string): readonly string[] => rangesOf(title, termsOf(asked)).map(([from, to]) => title.slice(from, to));

const words = fc.array(fc.constantFrom('sales', 'Pre', 'ＳＡＬＥＳ', '對齊', '目標', '㈱', 'ﬁt', 'e\u0301', 'é', 'ｶﾞ', 'ガ', 'ΟΔΟΣ', 'İ', '한', ' ', '-', '😀', '１２３'), { minLength: 1, maxLength: 6 });
const title = words.map((parts) => parts.join(''));

describe('how texts are compared', () => {
  it.each([
    ['Presales ramp', 'SALES', ['sales']],
    ['讓部門目標對齊公司', '對齊', ['對齊']],
    ['營收 １，２００ 萬', '1,200', ['１，２００']],
    ['ｶﾞｲﾄﾞを書く', 'ガイド', ['ｶﾞｲﾄﾞ']],
    ['Cafe\u0301 e\u0301lan', 'é', ['e\u0301', 'e\u0301']],
    ['㈱對齊', '株', ['㈱']],
    ['ΔΡΟΜΟΣ ΟΔΟΣ', 'δρόμος'.normalize('NFD').replaceAll('\u0301', ''), ['ΔΡΟΜΟΣ']],
    ['sales, sales', 'les sal', ['sales', 'sales']],
  ])('%s is found by %s', (written, asked, found) => {
    expect(rank(written, asked)).toBeDefined();
    expect(slices(written, asked)).toEqual(found);
  });

  it('titles that begin with it rank first, then words that do, then what has it inside', () => {
    expect(['Sales up', 'Our sales', 'Our pre-sales', 'Presales', 'Service'].map((each) => rank(each, 'sales'))).toEqual([0, 1, 1, 2, undefined]);
    expect(['Sales retention', 'Retention of sales', 'Sales only'].map((each) => rank(each, 'sales ret'))).toEqual([0, 1, undefined]);
  });

  it('however a text is written, comparing and marking agree', () => {
    fc.assert(fc.property(title, (written) => {
      const { text, origins } = foldedWithOrigins(written);
      expect([folded(written), origins.length]).toEqual([text, text.length]);
    }));
  });

  it('every title is found by any part of it, and what is marked has that part in it', () => {
    fc.assert(fc.property(words, fc.nat(5), (parts, at) => {
      const [term] = termsOf(parts[at % parts.length] ?? '');
      fc.pre(term !== undefined && folded(parts.join('')).includes(term));
      const written = parts.join('');
      expect(rankOf(folded(written), [term])).toBeDefined();
      const marked = rangesOf(written, [term]).map(([from, to]) => folded(written.slice(from, to)));
      expect(marked.length).toBeGreaterThan(0);
      expect(marked.every((text) => text.includes(term))).toBe(true);
    }));
  });
});

const thing = (id: string, name: string, more: Partial<Thing> = {}): Thing => ({ kind: 'objective', id, title: name, state: 'draft', objectiveId: id, teamId: 't', cycleId: 'q4', ...more });
const asked = (words_: string, more: object = {}) => ({ terms: termsOf(words_), at: 100, kinds: new Set(KINDS), hidden: new Set<string>(), limit: 10, ...more });

describe('the index of titles', () => {
  it('finds what a look at every title finds, best first', () => {
    fc.assert(fc.property(fc.array(title, { maxLength: 12 }), title, fc.integer({ min: 1, max: 5 }), (titles, words_, limit) => {
      const terms = termsOf(words_);
      fc.pre(terms.length > 0);
      const index = new TitleIndex();
      titles.forEach((each, at) => index.put(thing(`o${at}`, each), 1));
      const every = titles.flatMap((each, at) => {
        const ranked = rankOf(folded(each), terms);
        return ranked === undefined ? [] : [{ thing: thing(`o${at}`, each), rank: ranked, current: false }];
      });
      const found = index.find(asked(words_, { limit }));
      expect(found.items.map((each) => each.thing.id)).toEqual(every.sort(compareRanked).slice(0, limit).map((each) => each.thing.id));
      expect(found.total).toBe(every.length);
    }));
  });

  it('knows what things were called when', () => {
    const index = new TitleIndex();
    index.put(thing('o', 'Sales'), 3);
    index.put(thing('o', 'Sales'), 5);
    index.put(thing('o', 'Service'), 7);
    const at = (position: number, words_: string) => index.find(asked(words_, { at: position })).total;
    expect([at(2, 'sales'), at(3, 'sales'), at(6, 'sales'), at(7, 'sales'), at(7, 'service'), at(6, 'service')]).toEqual([0, 1, 1, 0, 1, 0]);
  });

  it('puts what runs before what is over, and leaves out what was not asked for', () => {
    const index = new TitleIndex();
    index.put(thing('q3', 'Q3', { kind: 'cycle', state: 'closed', cycleId: 'q3' }), 1);
    index.put(thing('q4', 'Q4', { kind: 'cycle', state: 'active' }), 1);
    index.put(thing('a', 'Aim', { cycleId: 'q3' }), 1);
    index.put(thing('z', 'Aim', { cycleId: 'q4' }), 1);
    index.put(thing('z.1', 'Aim', { kind: 'key-result', objectiveId: 'z', cycleId: 'q4' }), 1);
    const ids = (more: object) => index.find(asked('aim', more)).items.map((each) => each.thing.id);
    expect(ids({})).toEqual(['z', 'z.1', 'a']);
    expect(ids({ cycleId: 'q3' })).toEqual(['a']);
    expect(ids({ kinds: new Set(['key-result']) })).toEqual(['z.1']);
    expect(ids({ hidden: new Set(['z']) })).toEqual(['a']);
  });
});

it('the best of a list are the first of it in order', () => {
  fc.assert(fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 6 }), (numbers, limit) => {
    const best = new Best<number>(limit, (one, other) => one - other);
    for (const each of numbers) best.offer(each);
    expect([...best.items()]).toEqual(numbers.toSorted((one, other) => one - other).slice(0, limit));
  }));
});
