import { describe, expect, it } from '@jest/globals';
import type { MilestoneKeyResult } from './key-result.js';
import { milestoneProgress } from './milestone.js';

const plan: MilestoneKeyResult = {
  type: 'milestone',
  steps: [{ id: 'a', weight: '1', dueOn: null }, { id: 'b', weight: '3', dueOn: null }, { id: 'c', weight: '0', dueOn: null }],
};

describe('milestoneProgress', () => {
  it.each([[[], '0.0000'], [['a'], '0.2500'], [['b', 'c'], '0.7500'], [['a', 'b', 'c'], '1.0000']])('with %j finished is %s', (finished, progress) => {
    expect(milestoneProgress(plan, finished)).toBe(progress);
  });

  it('counts a step once, and what is no step of the plan not at all', () => {
    expect(milestoneProgress(plan, ['a', 'a', 'dropped'])).toBe('0.2500');
  });
});
