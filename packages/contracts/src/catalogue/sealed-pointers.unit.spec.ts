import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../events/catalogue.js';
import { sealedExample } from '../events/examples.js';
import { isSealed } from './sealable.js';
import { sealedPointersIn, valueAt } from './sealed-pointers.js';

describe('sealed text', () => {
  it('is found where it is present, plain or sealed', () => {
    expect(catalogue.sealedPointersIn('check-in.recorded', { moved: 'plain', next: sealedExample('/next'), confidence: '0.5' })).toEqual(['/moved', '/next']);
    expect(catalogue.sealedPointersIn('check-in.recorded', {})).toEqual([]);
  });

  it('is found in the changes of sealed fields only', () => {
    const changes = [{ field: 'value', from: '1', to: '2' }, { field: 'moved', to: 'said' }, { field: 'next', from: 'a', to: 'b' }];
    expect(catalogue.sealedPointersIn('check-in.corrected', { changes })).toEqual(['/changes/1/to', '/changes/2/from', '/changes/2/to']);
  });

  it('is nowhere in events without personal text, nor in data of another form', () => {
    expect(catalogue.sealedPointersIn('team.renamed', { changes: [{ field: 'name', to: 'x' }] })).toEqual([]);
    expect(sealedPointersIn({ sealed: ['/a/b'], sealedChanges: ['x'] }, { a: 'text', changes: 'none' })).toEqual([]);
  });

  it('is told from other objects by its mark', () => {
    expect(isSealed(sealedExample('/a'))).toBe(true);
    expect([{ $sealed: 2 }, { sealed: true }, 'text', null, undefined].map(isSealed)).toEqual([false, false, false, false, false]);
  });

  it('stands where a pointer leads', () => {
    expect(valueAt({ 'a/b': [{ '~': 1 }] }, '/a~1b/0/~0')).toBe(1);
    expect(valueAt({ a: 1 }, '')).toEqual({ a: 1 });
    expect(valueAt({ a: 1 }, '/a/b')).toBeUndefined();
    expect(valueAt({}, '/toString')).toBeUndefined();
  });
});
