import { describe, expect, it } from '@jest/globals';
import { actAt, addressOf, readHistory } from './address.js';
import { fileNameOf } from './exports/file-name.js';
import { auditQuery, beforeDay, isOpenEnded } from './log/audit-query.js';
import { byDay, type Act } from './log/by-day.js';

describe('the address of the history', () => {
  it('keeps what fits and passes over the rest', () => {
    const kept = { tab: 'integrity', actor: 'p-1', action: 'objective.*,check-in.recorded', from: '2026-11-01', open: '9888-0' };
    expect(readHistory({ ...kept, subject: 'a b', to: 'yesterday', team: 't' })).toEqual(kept);
    expect(readHistory({ tab: 'log2', action: 'objective', open: '9888.0', actor: 5 })).toEqual({});
  });

  it('names an act so that it is no number', () => {
    const place = { position: 9888, index: 10 };
    expect(Number.isNaN(Number(addressOf(place)))).toBe(true);
    expect(actAt(addressOf(place))).toEqual(place);
  });
});

describe('the acts that are asked for', () => {
  it('are those of the filters, up to the last day, as known at the moment that is shown', () => {
    expect(auditQuery({ actor: 'p', to: '2026-11-14', from: '2026-11-02' }, { language: 'en', asOf: '2026-11-20', after: 41 })).toEqual({ actor: 'p', effectiveOn: '2026-11-14', asOf: '2026-11-20', language: 'en', limit: 50, after: 41 });
    expect(auditQuery({}, { language: 'zh-Hant', after: 0 })).toEqual({ language: 'zh-Hant', limit: 50 });
    expect(beforeDay('2026-03-01')).toEqual({ effectiveOn: '2026-02-28', limit: 1 });
  });

  it('are joined by those that come now only where now is shown', () => {
    const today = '2026-11-22';
    expect(isOpenEnded({ from: '2026-11-01' }, { today })).toBe(true);
    expect(isOpenEnded({ to: '2026-11-22' }, { today })).toBe(true);
    expect(isOpenEnded({ to: '2026-11-21' }, { today })).toBe(false);
    expect(isOpenEnded({}, { asOf: '2026-11-22', today })).toBe(false);
  });

  it('stand under the day that it was where the organization is', () => {
    const act = (at: string): Act => ({ position: 1, index: 0, at, actor: { id: 'p' }, via: 'api', type: 'team.renamed', sentence: at });
    const days = byDay([act('2026-11-21T16:30:00.000Z'), act('2026-11-21T16:00:00.000Z'), act('2026-11-21T15:59:59.999Z')], 'Asia/Taipei');
    expect(days.map(({ day, acts }) => [day, acts.length])).toEqual([['2026-11-22', 2], ['2026-11-21', 1]]);
  });
});

it('a file is called as the server says, and never leads elsewhere', () => {
  expect(fileNameOf(new Headers({ 'content-disposition': 'attachment; filename="objectives-p9888.csv"' }), 'x')).toBe('objectives-p9888.csv');
  expect(fileNameOf(new Headers({ 'content-disposition': 'attachment; filename="../x"' }), 'objectives.csv')).toBe('objectives.csv');
  expect(fileNameOf(new Headers(), 'objectives.csv')).toBe('objectives.csv');
});
