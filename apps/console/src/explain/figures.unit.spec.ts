import { describe, expect, it } from '@jest/globals';
import { formatsOf } from '../words/formats.js';
import { figureText, formulaText, inputsByPart, type Telling } from './figures.js';

const telling: Telling = {
  formats: formatsOf('en', 'Asia/Taipei'),
  word: (value) => `<${value}>`,
  yes: 'yes',
  no: 'no',
  nothing: 'none',
  ofTen: (count) => `${count} of 10`,
  steps: (count) => `${count} steps`,
};

describe('the figures of an explanation', () => {
  it.each([
    ['progress', '0.4567', undefined, '45.67%'],
    ['pace', '0.9231', undefined, '92.31%'],
    ['score', '0.7', undefined, '0.7'],
    ['confidence', '0.7', undefined, '7 of 10'],
    ['value', '1200000', 'TWD', '1,200,000 TWD'],
    ['value', '92', '%', '92%'],
    ['due', '2026-12-18', undefined, 'Dec 18, 2026'],
    ['due', '3', undefined, '3'],
    ['said', 'at-risk', undefined, '<at-risk>'],
    ['outdated', false, undefined, 'no'],
    ['value', ['a', 'b'], undefined, '2 steps'],
    ['said', null, undefined, 'none'],
  ])('tells %s %p %p as %s', (name, value, unit, text) => {
    expect(figureText({ name, value, ...(unit !== undefined && { unit }) }, telling)).toBe(text);
  });

  it('says a formula in words, whatever its signs', () => {
    const words: Record<string, string> = { value: '數值', start: '起點', 'off-track': '落後' };
    expect(formulaText('(value − start) ÷ (target − start) ? off-track', (name) => words[name] ?? name)).toBe('(數值 − 起點) ÷ (target − 起點) ? 落後');
    expect(formulaText('Σ weightᵢ', () => '權重')).toBe('Σ 權重ᵢ');
  });

  it('puts what belongs to one part together, and leaves what a check-in said to the subject', () => {
    const a = { kind: 'key-result', id: 'a', title: 'A' } as const;
    const b = { kind: 'key-result', id: 'b', title: 'B' } as const;
    const { own, parts } = inputsByPart([
      { name: 'weight', value: '60', of: a },
      { name: 'value', value: '3', of: { kind: 'check-in', id: 'c' } },
      { name: 'left-out', value: 'cancelled', of: b },
      { name: 'progress', value: '0.5', of: a },
    ]);
    expect(own.map(({ name }) => name)).toEqual(['value']);
    expect(parts).toEqual([
      { part: a, figures: [expect.objectContaining({ name: 'weight' }), expect.objectContaining({ name: 'progress' })] },
      { part: b, figures: [], leftOut: 'cancelled' },
    ]);
  });
});
