import { ALL_PROJECTIONS } from '@cairn/okr-views';
import { expect, it } from '@jest/globals';
import { SERVICES } from '../services.js';

it('what the command line builds and keeps is every projection of every service', () => {
  const followed = new Set(SERVICES.flatMap(({ projections }) => projections.map(({ storage }) => storage)));
  expect(ALL_PROJECTIONS.map(({ storage }) => storage).toSorted()).toEqual([...followed].toSorted());
});
