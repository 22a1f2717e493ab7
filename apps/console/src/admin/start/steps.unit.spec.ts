import { expect, it } from '@jest/globals';
import { STEPS, stepsDone } from './steps.js';

it('tells the steps that a new organization has gone', () => {
  expect([...stepsDone({ cycleStates: [], teams: 0, people: 1, personalKeys: 0 })]).toEqual(['found']);
  expect([...stepsDone({ cycleStates: ['draft'], teams: 3, people: 1, personalKeys: 1 })]).toEqual(['found', 'cycle', 'keys']);
  expect([...stepsDone({ cycleStates: ['planning', 'draft'], teams: 3, people: 4, personalKeys: 0 })]).toEqual(['found', 'cycle', 'people', 'plan']);
  expect([...stepsDone({ cycleStates: ['active'], teams: 3, people: 4, personalKeys: 2 })]).toEqual(STEPS.map(({ name }) => name));
});
