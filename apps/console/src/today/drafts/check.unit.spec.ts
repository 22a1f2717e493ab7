import { describe, expect, it } from '@jest/globals';
import { dueFor } from '../due/due.fixture.js';
import type { Plan } from '../figures/plan.js';
import { changesOf } from './changes.js';
import { checkDraft, type Item } from './check.js';
import type { Draft } from './draft.js';

const NUMBER: Plan = { type: 'increase' };

function itemOf(draft: Draft, plan = NUMBER, due = dueFor('o')): Item {
  const checked = checkDraft(draft, due, plan);
  if ('item' in checked) return checked.item;
  throw new Error(JSON.stringify(checked.faults));
}

describe('a draft of a check-in', () => {
  it('is whole with a value and a confidence: the health stays the last one said', () => {
    expect(itemOf({ value: '１，２００萬', confidence: 6 })).toEqual({ keyResultId: 'o.1', slot: 'o.1@2026-11-19', value: '12000000', confidence: '0.6', saidHealth: 'on-track' });
  });

  it('tells everything that it lacks at the field where it is missing', () => {
    expect(checkDraft({}, dueFor('o', { saidHealth: null, confidenceAssumed: true }), NUMBER)).toEqual({ faults: { value: 'value-missing', confidence: 'confidence-missing', saidHealth: 'health-missing' } });
  });

  it('takes the word that there is no new figure for a value', () => {
    expect(itemOf({ noNewFigure: true, confidence: 10 })).toMatchObject({ noNewFigure: true, confidence: '1' });
  });

  it('wants a word when confidence falls or it is not on track, and not otherwise', () => {
    expect(checkDraft({ value: '1', confidence: 5 }, dueFor('o'), NUMBER)).toEqual({ faults: { inTheWay: 'answer-because-falls' } });
    expect(checkDraft({ value: '1', confidence: 6, saidHealth: 'at-risk', inTheWay: ' ' }, dueFor('o'), NUMBER)).toEqual({ faults: { inTheWay: 'answer-because-health' } });
    expect(itemOf({ value: '1', confidence: 0, next: ' call them ' })).toMatchObject({ next: 'call them', confidence: '0' });
    expect(itemOf({ value: '1', confidence: 3 }, NUMBER, dueFor('o', { confidenceAssumed: true }))).toMatchObject({ confidence: '0.3' });
  });

  it('sends yes or no, and finished steps, as they are', () => {
    expect(itemOf({ value: false, confidence: 6 }, { type: 'boolean' })).toMatchObject({ value: false });
    expect(itemOf({ value: ['a'], confidence: 6 }, { type: 'milestone', steps: [{ stepId: 'a', title: 'A' }] })).toMatchObject({ value: ['a'] });
  });
});

describe('a correction', () => {
  const before = itemOf({ value: '12', confidence: 6, moved: 'much', previousNext: 'done' });

  it('says only what is different, and null for what is taken back', () => {
    expect(changesOf(before, itemOf({ value: '13', confidence: 7, previousNext: 'done' }))).toEqual({ value: '13', confidence: '0.7', moved: null });
    expect(changesOf(before, itemOf({ noNewFigure: true, confidence: 6, moved: 'much', previousNext: 'done' }))).toEqual({ value: null });
  });

  it('is none where nothing differs', () => expect(changesOf(before, before)).toEqual({}));
});
