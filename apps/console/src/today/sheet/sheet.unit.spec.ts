import { describe, expect, it } from '@jest/globals';
import { relativeDay } from '../due/when.js';
import { dueFor } from '../due/due.fixture.js';
import type { Saved } from '../outbox/desk.js';
import { typedConfidence } from './digits.js';
import { rowsOf } from './rows.js';

describe('a digit for the confidence', () => {
  it('is taken as it is, full width too', () => {
    expect(typedConfidence('7', 0, undefined)).toEqual({ confidence: 7, at: 0 });
    expect(typedConfidence('７', 0, undefined)).toEqual({ confidence: 7, at: 0 });
    expect(typedConfidence('Tab', 0, undefined)).toBeUndefined();
  });

  it('is 10 for 1 and 0 soon after, and 0 later on', () => {
    const one = typedConfidence('1', 1_000, undefined);
    expect(typedConfidence('0', 1_400, one)?.confidence).toBe(10);
    expect(typedConfidence('0', 4_000, one)?.confidence).toBe(0);
  });
});

describe('the rows of a sheet', () => {
  const [a, b] = [dueFor('a'), dueFor('b', { dueAt: '2026-11-18T07:00:00.000Z' })];
  const saved: Saved = { due: a, plan: { type: 'increase' }, draft: {}, item: { keyResultId: a.keyResultId, slot: a.slot, confidence: '0.6', saidHealth: 'on-track' }, savedAt: '2026-11-22T10:00:00.000Z' };

  it('come first due first, but the one of the reminder before all', () => {
    expect(rowsOf([a, b], { waiting: [], saved: {} }).map(({ due }) => due.objectiveId)).toEqual(['b', 'a']);
    expect(rowsOf([a, b], { waiting: [], saved: {} }, a.keyResultId).map(({ due }) => due.objectiveId)).toEqual(['a', 'b']);
  });

  it('keep what was saved in its place, and bring up its next talk only when that is due', () => {
    const next = { ...a, slot: 'a.1@2026-11-26', dueAt: '2026-11-26T07:00:00.000Z' };
    const kinds = (overdue: boolean): readonly string[] => rowsOf([b, { ...next, overdue }], { waiting: [], saved: { [a.slot]: saved } }).map(({ is, due }) => `${is} ${due.objectiveId}`);
    expect(kinds(false)).toEqual(['open b', 'saved a']);
    expect(kinds(true)).toEqual(['open b', 'saved a', 'open a']);
  });

  it('show what is on its way as on its way, though it is still due', () => {
    expect(rowsOf([a], { waiting: [{ key: 'k', lines: [saved] }], saved: {} }).map(({ is }) => is)).toEqual(['waiting']);
  });
});

describe('a due day', () => {
  it('is counted where the organization is', () => {
    const at = (language: string): string => relativeDay('2026-11-25T17:00:00.000Z', '2026-11-23', { language, timeZone: 'Asia/Taipei' });
    expect(at('en')).toBe('in 3 days');
    expect(at('zh-Hant')).toBe('3 天後');
  });
});
