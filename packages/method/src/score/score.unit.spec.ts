import { describe, expect, it } from '@jest/globals';
import { DEFAULT_THRESHOLDS } from '../policy.js';
import { refusalOf } from '../testing/refusal.js';
import { METHOD_VERSION } from '../version.js';
import { learningReview, scoreBand } from './bands.js';
import { isReached, mayCarryOn } from './expectation.js';
import { portfolioPlace, portfolioScore } from './portfolio.js';
import { proposedObjectiveScore, proposedScore, signScore } from './score.js';

describe('the proposed score', () => {
  it.each([['0.4567', '0.4567'], ['1.3000', '1.0000'], ['-0.2000', '0.0000'], ['-0.0000', '0.0000']])('of a key result with progress %s is %s', (progress, score) => {
    expect(proposedScore(progress)).toBe(score);
  });

  it('is none without a progress', () => {
    expect(proposedScore(null)).toBeNull();
  });

  it('of an objective weighs the scores given to its key results', () => {
    const scored = (score: string | null, weight: string | null, cancelled = false): { id: string; score: string | null; weight: string | null; cancelled: boolean } => ({ id: 'k', score, weight, cancelled });
    expect(proposedObjectiveScore([scored('1', '60'), scored('0.5', null)])).toBe('0.8000');
    expect(proposedObjectiveScore([scored('1', '60'), scored(null, '40'), scored('0', '50', true), scored('0.5', null)])).toBe('0.8000');
    expect(proposedObjectiveScore([])).toBeNull();
  });
});

describe('signScore', () => {
  it('keeps both figures, the reason, and the versions of the rules', () => {
    expect(signScore({ proposed: '0.6500', given: '0.7', reason: 'the last site opened a day late', policyVersion: 3 })).toEqual({
      proposed: '0.6500', given: '0.7000', reason: 'the last site opened a day late', methodVersion: METHOD_VERSION, policyVersion: 3,
    });
  });

  it('needs no reason where nothing is changed', () => {
    expect(signScore({ proposed: '0.6500', given: '0.65', policyVersion: 1 })).toEqual({ proposed: '0.6500', given: '0.6500', methodVersion: METHOD_VERSION, policyVersion: 1 });
  });

  it.each([['0.6500', '0.6501'], ['0.6500', '0.6'], [null, '0.5']])('refuses to make %s into %s without a reason', (proposed, given) => {
    expect(refusalOf(() => signScore({ proposed, given, reason: ' ', policyVersion: 1 }))).toEqual({ code: 'reason-missing', field: 'reason' });
    expect(refusalOf(() => signScore({ proposed, given, policyVersion: 1 }))).toEqual({ code: 'reason-missing', field: 'reason' });
  });

  it.each(['-0.1', '1.1'])('refuses a score of %s', (given) => {
    expect(refusalOf(() => signScore({ proposed: null, given, reason: 'because', policyVersion: 1 }))).toEqual({ code: 'score-out-of-range', field: 'given' });
  });
});

describe('scoreBand', () => {
  it.each([['1', 'green'], ['0.7', 'green'], ['0.6999', 'yellow'], ['0.4', 'yellow'], ['0.3999', 'red'], ['0', 'red']])('of %s is %s', (score, band) => {
    expect(scoreBand(score)).toBe(band);
  });

  it('goes by the thresholds of the policy', () => {
    expect(scoreBand('0.7', { ...DEFAULT_THRESHOLDS, score: { green: '0.8', yellow: '0.4' } })).toBe('yellow');
  });
});

describe('what a kind expects', () => {
  it('is all of a committed one and 0.7 of an aspirational one', () => {
    expect([isReached('0.9999', 'committed'), isReached('1', 'committed'), isReached('0.6999', 'aspirational'), isReached('0.7', 'aspirational')]).toEqual([false, true, false, true]);
  });

  it('lets an aspirational one carry on', () => {
    expect([mayCarryOn('committed'), mayCarryOn('aspirational')]).toEqual([false, true]);
  });
});

describe('learningReview', () => {
  it.each([['1', 'none'], ['0.9999', 'one-question'], ['0.9', 'one-question'], ['0.8999', 'full'], ['0', 'full']])('of a committed objective with %s is %s', (score, review) => {
    expect(learningReview(score, 'committed')).toBe(review);
  });

  it('is never asked of an aspirational one', () => {
    expect([learningReview('0', 'aspirational'), learningReview('0.95', 'aspirational')]).toEqual(['none', 'none']);
  });
});

describe('a portfolio', () => {
  it('is the plain average of its scores', () => {
    expect(portfolioScore(['0.5', '0.8'])).toBe('0.6500');
    expect(portfolioScore([])).toBeNull();
  });

  it.each([['0.5999', 'under'], ['0.6', 'sweet-spot'], ['0.7', 'sweet-spot'], ['0.7001', 'over']])('with %s lies %s', (average, place) => {
    expect(portfolioPlace(average)).toBe(place);
  });
});
