import { describe, expect, it } from '@jest/globals';
import { DEFAULT_THRESHOLDS } from '../policy.js';
import { refusalOf } from '../testing/refusal.js';
import { ASSUMED_CONFIDENCE, calibratable, confidenceBand, confidencePoints, statedConfidence } from './confidence.js';
import { lowConfidenceCall } from './low-confidence.js';

describe('confidence', () => {
  it('starts at 5 of 10, assumed', () => {
    expect(ASSUMED_CONFIDENCE).toEqual({ stored: '0.5000', assumed: true });
    expect(confidencePoints(ASSUMED_CONFIDENCE.stored)).toBe('5');
  });

  it.each([['0', '0.0000'], ['7', '0.7000'], ['7.5', '0.7500'], ['10', '1.0000']])('of %s points is stored as %s and shown as stated', (points, stored) => {
    expect(statedConfidence(points)).toEqual({ stored, assumed: false });
    expect(confidencePoints(stored)).toBe(points);
  });

  it('refuses what is no probability', () => {
    expect(refusalOf(() => statedConfidence('-0.1'))).toEqual({ code: 'confidence-out-of-range', field: 'confidence' });
    expect(refusalOf(() => statedConfidence('10.1'))).toEqual({ code: 'confidence-out-of-range', field: 'confidence' });
    expect(refusalOf(() => confidenceBand('7'))).toEqual({ code: 'confidence-out-of-range', field: 'confidence' });
  });

  it('never enters calibration while it is assumed', () => {
    const stated = statedConfidence('5');
    expect(calibratable([ASSUMED_CONFIDENCE, stated])).toEqual([stated]);
  });
});

describe('confidenceBand', () => {
  it.each([['1.0000', 'high'], ['0.7000', 'high'], ['0.6999', 'medium'], ['0.4000', 'medium'], ['0.3999', 'low'], ['0.0000', 'low']])('of %s is %s', (stored, band) => {
    expect(confidenceBand(stored)).toBe(band);
  });

  it('goes by the thresholds of the policy', () => {
    expect(confidenceBand('0.7000', { ...DEFAULT_THRESHOLDS, confidence: { high: '0.8', medium: '0.5', asks: '0.3' } })).toBe('medium');
  });
});

describe('lowConfidenceCall', () => {
  it('puts the key result first, asks one question, and tells the lead by default', () => {
    expect(lowConfidenceCall(statedConfidence('3'))).toEqual({ agenda: 'first-open-question', question: 'what-would-raise-it-by-one', tells: ['lead'] });
  });

  it('tells nobody where the policy leaves it to the agenda', () => {
    expect(lowConfidenceCall(statedConfidence('0'), 'agenda')).toMatchObject({ tells: [] });
  });

  it('is none above the threshold, or while the confidence is assumed', () => {
    expect(lowConfidenceCall(statedConfidence('3.1'))).toBeNull();
    expect(lowConfidenceCall({ ...statedConfidence('3'), assumed: true })).toBeNull();
  });

  it('goes by the threshold of the policy', () => {
    expect(lowConfidenceCall(statedConfidence('5'), 'lead', { ...DEFAULT_THRESHOLDS, confidence: { high: '0.7', medium: '0.4', asks: '0.5' } })).not.toBeNull();
  });
});
