import { describe, expect, it } from '@jest/globals';
import { progressOfValue } from '@cairn/method';
import { definitionOf } from './definition.js';

const due = '2026-03-31';

describe('a plan as the method computes with it', () => {
  it.each([
    [{ type: 'increase', start: '0', target: '10', plan: [{ on: '2026-02-01', value: '4' }] }, { type: 'increase', start: '0', target: '10', curve: [{ on: '2026-02-01', value: '4' }] }],
    [{ type: 'decrease', start: '30', target: '12' }, { type: 'decrease', start: '30', target: '12' }],
    [{ type: 'at-least', low: '3' }, { type: 'at-least', low: '3', mode: 'latest', tolerance: null }],
    [{ type: 'at-most', high: '3', mode: 'kept' }, { type: 'at-most', high: '3', mode: 'kept', tolerance: null }],
    [{ type: 'between', low: '3', high: '5', tolerance: '2' }, { type: 'between', low: '3', high: '5', mode: 'latest', tolerance: '2' }],
    [
      { type: 'milestone', steps: [{ stepId: 'a', title: 'A', weight: '1', due }, { stepId: 'b', title: 'B', weight: '2' }] },
      { type: 'milestone', steps: [{ id: 'a', weight: '1', dueOn: due }, { id: 'b', weight: '2', dueOn: null }] },
    ],
    [{ type: 'boolean' }, { type: 'boolean' }],
    [{ type: 'baseline' }, { type: 'baseline' }],
  ] as const)('%j', (plan, definition) => {
    expect(definitionOf({ ...plan, due } as Parameters<typeof definitionOf>[0])).toEqual(definition);
  });

  it('names the figure that is missing when it is computed with', () => {
    const definition = definitionOf({ type: 'increase', due, start: '1' });
    expect(() => definition.type === 'increase' && progressOfValue(definition, '2')).toThrow(expect.objectContaining({ details: { field: 'target' } }));
  });
});
