import { describe, expect, it } from '@jest/globals';
import { changedFields, rebased, touched } from './rebase.js';

describe('what was typed while somebody else wrote', () => {
  const base = { title: 'Old', pain: 'Old', steps: ['a'] };
  const theirs = { title: 'Theirs', pain: 'Theirs', steps: ['a'] };
  const typed = { title: 'Mine', pain: 'Old', steps: ['a', 'b'] };

  it('stays, and takes over what was not touched', () => {
    expect(changedFields(base, theirs)).toEqual(['title', 'pain']);
    expect(rebased(typed, { base, theirs })).toEqual({ title: 'Mine', pain: 'Theirs', steps: ['a', 'b'] });
  });

  it('is sent alone', () => {
    expect(touched(base, typed)).toEqual({ title: 'Mine', steps: ['a', 'b'] });
    expect(touched(base, base)).toEqual({});
  });
});
