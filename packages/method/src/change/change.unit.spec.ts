import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RolledKeyResult } from '../objective/roll-up.js';
import { objectiveProgress } from '../objective/roll-up.js';
import { keyResultChange, objectiveChange, type Change, type ChangeStages } from './change.js';

const kr = (id: string, progress: string | null, more: Partial<RolledKeyResult> = {}): RolledKeyResult => ({ id, progress, weight: null, cancelled: false, ...more });
const told = ({ amount, parts }: Change): unknown => [amount, parts.map((part) => [part.cause, part.id, part.amount])];

describe('the change of an objective', () => {
  it('is told in order: new values, the new plan, what came and went', () => {
    const stages: ChangeStages = {
      before: [kr('a', '0.2000'), kr('b', '0.4000')],
      measurement: [kr('a', '0.4000'), kr('b', '0.4000')],
      goalposts: [kr('a', '0.8000'), kr('b', '0.4000')],
      membership: [kr('a', '0.8000'), kr('b', '0.4000', { cancelled: true }), kr('c', '0.0000')],
    };
    expect(told(objectiveChange(stages))).toEqual(['0.1000', [['measurement', 'a', '0.1000'], ['goalposts', 'a', '0.2000'], ['membership', 'b', '-0.2000']]]);
  });

  it('gives the rest of rounding to the largest part', () => {
    const after = ['0.1000', '0.2000', '0.2000'].map((progress, n) => kr(`k${n}`, progress));
    const before = after.map(({ id }) => kr(id, '0.0000'));
    // 0.0333 + 0.0667 + 0.0667 is 0.1667 as it is; 0.1667 + 0.0667 + 0.0667 is one too many for 0.3000
    expect(told(objectiveChange({ before, measurement: after, goalposts: after, membership: after }))).toEqual(['0.1667', [['measurement', 'k0', '0.0333'], ['measurement', 'k1', '0.0667'], ['measurement', 'k2', '0.0667']]]);
    const uneven = ['0.5000', '0.2000', '0.2000'].map((progress, n) => kr(`k${n}`, progress));
    expect(told(objectiveChange({ before, measurement: uneven, goalposts: uneven, membership: uneven }))).toEqual(['0.3000', [['measurement', 'k0', '0.1666'], ['measurement', 'k1', '0.0667'], ['measurement', 'k2', '0.0667']]]);
  });

  it('adds up to the difference of what is shown, whatever happened', () => {
    const progress = fc.option(fc.integer({ min: -5_000, max: 20_000 }).map((n) => (n / 10_000).toFixed(4)), { nil: null });
    const weight = fc.option(fc.integer({ min: 0, max: 70 }).map(String), { nil: null });
    const stage = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), progress, weight, cancelled: fc.boolean() }), { selector: ({ id }) => id });
    fc.assert(
      fc.property(fc.record({ before: stage, measurement: stage, goalposts: stage, membership: stage }), (stages) => {
        const { amount, parts } = objectiveChange(stages);
        const ticks = (figure: string): number => Math.round(Number(figure) * 10_000);
        const shown = (keyResults: readonly RolledKeyResult[]): number => ticks(objectiveProgress(keyResults).progress ?? '0');
        expect(ticks(amount)).toBe(shown(stages.membership) - shown(stages.before));
        expect(parts.reduce((total, part) => total + ticks(part.amount), 0)).toBe(ticks(amount));
      }),
    );
  });
});

describe('the change of a key result', () => {
  it('is that of its raw progress', () => {
    const one = (progress: string): readonly RolledKeyResult[] => [kr('a', progress)];
    expect(told(keyResultChange({ before: one('-0.1000'), measurement: one('0.9000'), goalposts: one('1.2000'), membership: one('1.2000') }))).toEqual(['1.3000', [['measurement', 'a', '1.0000'], ['goalposts', 'a', '0.3000']]]);
    expect(told(keyResultChange({ before: [], measurement: [], goalposts: [], membership: one('0.2500') }))).toEqual(['0.2500', [['membership', 'a', '0.2500']]]);
  });
});
