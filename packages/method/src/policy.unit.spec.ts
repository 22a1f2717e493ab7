import { describe, expect, it } from '@jest/globals';
import { DEFAULT_THRESHOLDS, checkThresholds } from './policy.js';
import { refusalOf } from './testing/refusal.js';

describe('checkThresholds', () => {
  it('accepts the defaults', () => {
    expect(() => checkThresholds(DEFAULT_THRESHOLDS)).not.toThrow();
  });

  it.each([
    ['pace', { ...DEFAULT_THRESHOLDS, pace: { onTrack: '0.6', atRisk: '0.7', statusFrom: '0.1' } }],
    ['confidence', { ...DEFAULT_THRESHOLDS, confidence: { high: '0.3', medium: '0.4', asks: '0.3' } }],
    ['score', { ...DEFAULT_THRESHOLDS, score: { green: '0.3', yellow: '0.4' } }],
  ])('refuses crossed thresholds of %s', (field, thresholds) => {
    expect(refusalOf(() => checkThresholds(thresholds))).toEqual({ code: 'thresholds-out-of-order', field });
  });
});
