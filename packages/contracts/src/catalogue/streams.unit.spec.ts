import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { categories } from '../events/categories.js';
import { isCairnError } from '../errors.js';
import { StreamNames } from './streams.js';
import { category } from './category.js';

const names = new StreamNames(categories);
const codeOf = (stream: string): string | undefined => {
  try {
    return names.categoryOf(stream).name;
  } catch (error) {
    return isCairnError(error) ? error.code : undefined;
  }
};

describe('the category of a stream', () => {
  it.each([
    ['organization', 'organization'],
    ['security', 'security'],
    ['objective-019aa3e0-5000-7000-8000-000000000001', 'objective'],
    ['check-ins-019aa3e0-5000-7000-8000-000000000001.1', 'check-ins'],
    ['check-in-import-019aa3e0-8000-7000-8000-000000000002', 'check-in-import'],
    ['import-check-ins-1', 'import'],
    ['export-2026-11', 'export'],
    ['organization-1', 'unknown-category'],
    ['objective', 'unknown-category'],
    ['objective-', 'unknown-category'],
    ['objective--1', 'unknown-category'],
    ['objectives-1', 'unknown-category'],
    ['-1', 'unknown-category'],
    ['', 'unknown-category'],
    ['objective-a b', 'unknown-category'],
  ])('of %p is %p', (stream, expected) => {
    expect(codeOf(stream)).toBe(expected);
  });

  it('is the longest registered name that starts the stream, whatever the order of registration', () => {
    const word = fc.constantFrom('a', 'b', 'c');
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('-'));
    fc.assert(fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 8 }), name, fc.stringMatching(/^[A-Za-z0-9]{1,8}$/), (registered, prefix, id) => {
      const streams = new StreamNames(registered.map((each) => category({ name: each, service: 'goals' })));
      const stream = `${prefix}-${id}`;
      const longest = registered.filter((each) => stream.startsWith(`${each}-`)).toSorted((one, other) => other.length - one.length)[0];
      if (longest === undefined) expect(() => streams.categoryOf(stream)).toThrow(expect.objectContaining({ code: 'unknown-category', details: { stream } }));
      else expect(streams.categoryOf(stream).name).toBe(longest);
    }));
  });
});
