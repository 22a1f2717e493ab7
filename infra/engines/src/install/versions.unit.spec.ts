import { describe, expect, it } from '@jest/globals';
import { minorIn } from './go.js';
import { versionIn } from './java.js';

describe('versionIn', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_392"', 8],
    ['openjdk version "21" 2023-09-19', 21],
    ['command not found', 0],
  ])('of %s is %d', (said, version) => {
    expect(versionIn(said)).toBe(version);
  });
});

describe('minorIn', () => {
  it.each([
    ['go1.22.12', 22],
    ['go1.9', 9],
    ['', 0],
  ])('of "%s" is %d', (said, minor) => {
    expect(minorIn(said)).toBe(minor);
  });
});
