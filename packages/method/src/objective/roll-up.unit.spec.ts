import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { figures } from '../testing/arbitraries.js';
import type { RolledKeyResult } from './roll-up.js';
import { objectiveExpected, objectiveProgress } from './roll-up.js';

const keyResult = (progress: string | null, weight: string | null = null, more: Partial<RolledKeyResult> = {}): RolledKeyResult => ({
  id: `k-${String(progress)}-${String(weight)}`, progress, weight, cancelled: false, ...more,
});
const progressOf = (...keyResults: readonly RolledKeyResult[]): string | null => objectiveProgress(keyResults).progress;

describe('objectiveProgress', () => {
  it('holds each key result to 0…1 before it is weighed', () => {
    expect(progressOf(keyResult('1.5000'), keyResult('-0.5000'))).toBe('0.5000');
  });

  it('leaves out what is cancelled and what has no progress, and their weights with them', () => {
    const left = [keyResult('1.0000', '50', { cancelled: true }), keyResult(null, '30')];
    expect(progressOf(...left, keyResult('0.5000', '20'), keyResult('1.0000'))).toBe('0.9000');
    expect(objectiveProgress([...left, keyResult('0.5000')]).shares).toEqual([{ id: 'k-0.5000-null', share: '100.0000', counted: true }]);
  });

  it('is not measured without key results, or when all weigh 0', () => {
    expect(progressOf()).toBeNull();
    expect(progressOf(keyResult(null))).toBeNull();
    expect(progressOf(keyResult('0.5000', null, { cancelled: true }))).toBeNull();
    expect(progressOf(keyResult('0.5000', '0'), keyResult('0.7000', '0'))).toBeNull();
  });

  it('accepts weights that leave nothing, says so, and shows who is not counted', () => {
    const { progress, shares, warnings } = objectiveProgress([keyResult('0.4000', '100'), keyResult('0.9000')]);
    expect([progress, warnings, shares.map(({ counted }) => counted)]).toEqual(['0.4000', ['weights-leave-nothing'], [true, false]]);
  });

  it('is told from the rounded progress of its key results', () => {
    expect(progressOf(keyResult('0.3333'), keyResult('0.3333'), keyResult('0.3333'))).toBe('0.3333');
  });

  it('judges a half exactly, although a third of 50 has no end: 0.40125', () => {
    const free = [keyResult('0.6630'), keyResult('0.6064'), keyResult('0.6422')];
    expect(progressOf(keyResult('0.1653', '50'), ...free)).toBe('0.4012');
  });
});

describe('the laws of the roll-up', () => {
  const weight = fc.option(fc.integer({ min: 0, max: 60 }).map(String), { nil: null });
  const children = fc.array(fc.record({ id: fc.uuid(), progress: figures(), weight, cancelled: fc.boolean() }), { maxLength: 6 });
  const held = (progress: string): number => Math.min(1, Math.max(0, Number(progress)));

  it('stays within the bounds of what it is made of', () => {
    fc.assert(
      fc.property(children, (keyResults) => {
        const { progress, shares } = objectiveProgress(keyResults);
        const counted = new Set(shares.filter((share) => share.counted).map(({ id }) => id));
        const parts = keyResults.filter(({ id }) => counted.has(id)).map((child) => held(child.progress));
        if (progress === null) expect(parts).toEqual([]);
        else expect([Number(progress) >= Math.min(...parts), Number(progress) <= Math.max(...parts)]).toEqual([true, true]);
      }),
    );
  });

  it('never falls when one of its key results rises', () => {
    fc.assert(
      fc.property(children, fc.nat(), figures(), (keyResults, at, other) => {
        fc.pre(keyResults.length > 0);
        const chosen = at % keyResults.length;
        const raised = keyResults.map((child, n) => (n === chosen && Number(other) > Number(child.progress) ? { ...child, progress: other } : child));
        expect(Number(progressOf(...raised) ?? -1)).toBeGreaterThanOrEqual(Number(progressOf(...keyResults) ?? -1));
      }),
    );
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(children.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, shuffled]) => {
        expect(progressOf(...shuffled)).toBe(progressOf(...list));
      }),
    );
  });
});

describe('objectiveExpected', () => {
  it('expects of one without a pace nothing, over the weights of the progress', () => {
    const paced = [{ ...keyResult('0.1000', '60'), expected: '0.5000' }, { ...keyResult('0.0000'), expected: null }, { ...keyResult(null), expected: null }];
    expect(objectiveExpected(paced)).toBe('0.3000');
  });

  it('is null when the objective is not measured', () => {
    expect(objectiveExpected([])).toBeNull();
  });
});
