import { describe, expect, it } from '@jest/globals';
import { bodyOf, changesBetween, draftOf, emptyDraft, faultsOf } from './plan-draft.js';

const draft = { ...emptyDraft('p1', '2026-12-18'), title: ' Requests ', start: '９２', target: '1,200萬' };

describe('a plan as it is typed', () => {
  it('rises or falls by where it starts, in the digits of the API', () => {
    expect(bodyOf(draft)).toEqual({ title: 'Requests', type: 'increase', start: '92', target: '12000000', due: '2026-12-18', responsibleId: 'p1' });
    expect(bodyOf({ ...draft, target: '12' })).toMatchObject({ type: 'decrease', target: '12' });
  });

  it('sends what its measure has a use for', () => {
    expect(bodyOf({ ...draft, measure: 'between', low: '90%', high: '95', unit: '%', kept: true, weight: '40' })).toEqual({ title: 'Requests', type: 'between', unit: '%', low: '90', high: '95', mode: 'kept', weight: '40', due: '2026-12-18', responsibleId: 'p1' });
    expect(bodyOf({ ...draft, measure: 'milestone', unit: '%', steps: [{ stepId: 's1', title: 'Signed', weight: '2', due: '2026-11-01' }, { stepId: 's2', title: ' ', weight: '1', due: '' }] })).toEqual({
      ...{ title: 'Requests', type: 'milestone', due: '2026-12-18', responsibleId: 'p1' },
      steps: [{ stepId: 's1', title: 'Signed', weight: '2', due: '2026-11-01' }],
    });
  });

  it('changes what differs, and takes away what is gone', () => {
    const before = draftOf({ responsibleId: 'p1', plan: { title: 'Requests', type: 'increase', start: '6', target: '40', unit: 'requests', due: '2026-12-18' } });
    expect(changesBetween(before, { ...before, target: '33' })).toEqual({ target: '33' });
    expect(changesBetween(before, { ...before, measure: 'at-least', low: '30', unit: '' })).toEqual({ type: 'at-least', low: '30', start: null, target: null, unit: null });
    expect(changesBetween(before, before)).toEqual({});
  });

  it('names what is missing or can not be read', () => {
    expect(faultsOf({ ...emptyDraft('', ''), target: 'many', currency: 'dollars' })).toEqual({ title: 'required', responsibleId: 'required', start: 'required', target: 'number', currency: 'currency' });
    expect(faultsOf({ ...draft, target: '92' })).toEqual({ target: 'same' });
    expect(faultsOf({ ...draft, measure: 'between', low: '9', high: '8' })).toEqual({ high: 'crossed' });
    expect(faultsOf({ ...draft, measure: 'milestone' })).toEqual({ steps: 'required' });
  });
});
