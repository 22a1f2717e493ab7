import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../testing/refusal.js';
import { JULY } from '../testing/slots.js';
import type { ExcuseFacts } from './excuse.js';
import { checkLeadExcuse, excuseOf } from './excuse.js';

const NOTHING: ExcuseFacts = { closedAt: null, filled: false, leaves: [], delegations: [], leadReason: null };

/** The reason for the slot that is due on 10 July at 09:00 UTC, with so many working days. */
function excuse(facts: Partial<ExcuseFacts>, workingDays = 5): string | null {
  const [slot] = JULY;
  if (slot === undefined) throw new Error('no slots');
  return excuseOf({ ...slot, workingDays }, { ...NOTHING, ...facts });
}

describe('excuseOf', () => {
  it('finds none where nothing speaks for one', () => {
    expect(excuse({})).toBeNull();
  });

  it('finds a slot of fewer than 2 working days too short', () => {
    expect([excuse({}, 0), excuse({}, 1), excuse({}, 2)]).toEqual(['short-slot', 'short-slot', null]);
  });

  it('finds it closed when the key result was closed before it was due', () => {
    expect(excuse({ closedAt: '2026-07-10T08:59:59.999Z', filled: true })).toBe('closed');
    expect(excuse({ closedAt: '2026-07-10T09:00:00.000Z', filled: true })).toBeNull();
  });

  it('finds it closed within its grace only if it was still empty', () => {
    expect(excuse({ closedAt: '2026-07-15T15:59:59.999Z' })).toBe('closed');
    expect(excuse({ closedAt: '2026-07-15T16:00:00.000Z' })).toBeNull();
  });

  it.each([
    [{ from: '2026-07-06', until: '2026-07-10' }, 'on-leave'],
    [{ from: '2026-07-10', until: null }, 'on-leave'],
    [{ from: '2026-07-06', until: '2026-07-09' }, null],
    [{ from: '2026-07-11', until: null }, null],
  ])('with a leave %j is %s: it is the due day that counts', (leave, reason) => {
    expect(excuse({ leaves: [leave] })).toBe(reason);
  });

  it('finds no leave where a delegate stands in', () => {
    const leaves = [{ from: '2026-07-06', until: '2026-07-12' }];
    expect(excuse({ leaves, delegations: [{ from: '2026-07-01', until: null }] })).toBeNull();
    expect(excuse({ leaves, delegations: [{ from: '2026-07-01', until: '2026-07-09' }] })).toBe('on-leave');
  });

  it('takes the word of the lead', () => {
    expect(excuse({ leadReason: 'the plant stood still' })).toBe('by-lead');
  });
});

describe('checkLeadExcuse', () => {
  it('wants a reason', () => {
    expect(() => checkLeadExcuse('the plant stood still')).not.toThrow();
    expect(refusalOf(() => checkLeadExcuse('  '))).toEqual({ code: 'reason-missing', field: 'reason' });
  });
});
