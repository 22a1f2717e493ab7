import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { KnownCheckIn } from './index.js';
import { planImport } from './index.js';
import { CONTEXT, IMPORTER, applied, mended, planReal, realFile } from './testing/importing.fixture.js';

const plan = planReal();
const { organization, answers } = applied(plan);
const times = plan.steps.map(({ at }) => at);
const keyResultNamed = (reference: string) => organization.keyResults.find((known) => known.reference === reference);

describe('the first import of a real organization', () => {
  it('takes 137 of 145 rows of the export and 1035 of 1039 of the log', () => {
    expect([plan.okrs?.rows, plan.okrs?.accepted, plan.checkIns?.rows, plan.checkIns?.accepted]).toEqual([145, 137, 1039, 1035]);
    expect(plan.counts).toEqual({ teams: 15, people: 53, cycles: 1, objectives: 31, keyResults: 92, initiatives: 14, links: 27, checkIns: 1013, corrections: 22 });
    expect([plan.differences.length, plan.warnings]).toEqual([330, []]);
    expect(plan.okrs?.mappingText).toContain('reference       <- "OKR Reference"');
  });

  it('every step is taken as it stands, and makes what the plan says', () => {
    expect([...plan.makes].filter(([key, id]) => answers.get(key) !== id)).toEqual([]);
    expect(new Set(plan.steps.map(({ key }) => key)).size).toBe(plan.steps.length);
    expect(plan.steps.every(({ key, via }) => via === 'import' && /^[\x21-\x7e]{1,200}$/.test(key))).toBe(true);
  });

  it('its times never decrease, from the first objective on, and each thing stands at its own', () => {
    expect(plan.isLoad).toBe(true);
    expect(times).toEqual(times.toSorted());
    expect(plan.steps[0]).toMatchObject({ method: 'PATCH', path: '/organization', body: { timeZone: 'Asia/Taipei' }, at: '2026-06-05T16:00:00.000Z', actorId: IMPORTER });
    expect(organization.cycles).toMatchObject([{ name: '2026 Q3', state: 'active', activatedAt: '2026-06-30T16:00:00.000Z' }]);
    expect(organization.objectives.find(({ reference }) => reference === 'O-001')).toMatchObject({ state: 'committed', committedAt: '2026-06-16T16:00:00.000Z', parts: 5 });
    expect(plan.steps.filter(({ path }) => path.endsWith('/check-ins')).every(({ body }) => body?.['recordedAt'] === undefined)).toBe(true);
  });

  it('corrects the check-in that the log means', () => {
    const own = organization.checkIns.filter(({ keyResultId, effectiveAt }) => keyResultId === keyResultNamed('O-009-KR1')?.id && effectiveAt === '2026-07-30T16:00:00.000Z');
    expect(own.map(({ value, supersedes }) => [value, supersedes])).toEqual([['-9850668.46', null], ['-9949175.14', own[0]?.id]]);
  });

  it('looks for missed check-ins once a day at half past midnight, from the start of the cycle until its last grace has ended', () => {
    const sweeps = plan.steps.filter(({ path }) => path === '/rhythm/sweep').map(({ at }) => at);
    expect([sweeps[0], sweeps.at(-1), sweeps.length]).toEqual(['2026-06-30T16:30:00.000Z', '2026-10-13T16:30:00.000Z', 106]);
  });

  it('ends with a record of each file', () => {
    expect(plan.steps.slice(-2)).toMatchObject([
      { path: '/imports/okrs', at: CONTEXT.now, body: { fileSha256: realFile('okr-export.csv').sha256, counts: { objectives: 31 }, rejected: 8 } },
      { path: '/imports/check-ins', body: { counts: { checkIns: 1013, corrections: 22 }, rejected: 4 } },
    ]);
  });

  it('no address can be read out of the steps, but where the person is made', () => {
    const others = plan.steps.filter(({ path }) => path !== '/people');
    expect(JSON.stringify(others)).not.toContain('@example.test');
  });
});

describe('a second import', () => {
  it.each(['lived', 'loading'] as const)('adds nothing to an organization that is %s', (state) => {
    const log = state === 'lived' ? { state } : { state, until: CONTEXT.now };
    const again = planReal({ organization, log });
    expect(again).toMatchObject({ steps: [], counts: {}, okrs: { accepted: 137 }, checkIns: { accepted: 1035 }, warnings: [] });
  });

  it('without the log takes no check-in from the export, for the history is there', () => {
    expect(planImport({ okrExport: realFile('okr-export.csv'), context: CONTEXT, organization, log: { state: 'lived' }, importerId: IMPORTER }).steps).toEqual([]);
  });

  it('carries on where the first one broke off, in whatever place, and comes to the same', () => {
    const sorted = (checkIns: readonly KnownCheckIn[]) => checkIns.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: plan.steps.length - 2 }), (broken) => {
        const half = applied({ ...plan, steps: plan.steps.slice(0, broken) }).organization;
        const rest = planReal({ organization: half, log: { state: 'loading', until: times[broken - 1] ?? CONTEXT.now } });
        const restTimes = rest.steps.map(({ at }) => at);
        expect([restTimes, restTimes.every((at) => at >= (times[broken - 1] ?? ''))]).toEqual([restTimes.toSorted(), true]);
        const whole = applied(rest, half).organization;
        expect({ ...whole, checkIns: sorted(whole.checkIns) }).toEqual({ ...organization, checkIns: sorted(organization.checkIns) });
      }),
      { numRuns: 6, examples: [[70], [150], [320], [700]] },
    );
  });
});

/** New cells, by the line of the row in the first file. */
const MENDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  19: { 'Start Date': '2026-07-01', 'Due Date': '2026-09-30' },
  22: { 'Parent OKR': '' },
  36: { 'Object Type': 'Objective' },
  67: { 'Owner Email': 'new.hire@example.test', 'Start Value': '60', 'Target': '80' },
  75: { 'Target': '>= 40', 'Current Value': '41', 'Last Check-in': '2026-08-01' },
  93: { 'Parent OKR': 'O-001-KR1' },
  124: { 'OKR Reference': 'O-032' },
};
const MENDED_LOG: typeof MENDED = {
  42: { key_result: 'O-001-KR1', author_email: 'daniel.huang19@example.test' },
  92: { effective_on: '2026-07-31' },
  93: { value: '99.5' },
};

describe('the refused rows, mended', () => {
  const okrExport = mended(plan.okrs?.rejected ?? null, (row) => MENDED[row['Refused line'] ?? ''] ?? {});
  const checkInLog = mended(plan.checkIns?.rejected ?? null, (row) => (row['Refused line'] === '142' ? null : (MENDED_LOG[row['Refused line'] ?? ''] ?? {})));
  const later = planReal({ okrExport, checkInLog, organization, log: { state: 'lived' } });

  it('are imported under the clock, with the time at which they were written down', () => {
    expect([later.okrs?.refusals, later.checkIns?.refusals, later.isLoad]).toEqual([[], [], false]);
    expect(new Set(later.steps.map(({ at }) => at))).toEqual(new Set([CONTEXT.now]));
    const checkIns = later.steps.filter(({ path }) => path.endsWith('/check-ins') && !path.startsWith('/imports'));
    expect([checkIns.length, checkIns.every(({ body }) => typeof body?.['recordedAt'] === 'string')]).toEqual([3, true]);
    expect(later.counts).toEqual({ people: 1, objectives: 6, keyResults: 2, links: 2, checkIns: 3 });
  });

  it('fit into the organization, and are not added once more', () => {
    const { organization: after, answers: made } = applied(later, organization);
    expect([...later.makes].filter(([key, id]) => made.get(key) !== id)).toEqual([]);
    expect(planReal({ okrExport, checkInLog, organization: after, log: { state: 'lived' } }).steps).toEqual([]);
    expect(planReal({ organization: after, log: { state: 'lived' } }).steps).toEqual([]);
  });

  it('key results that are due already take no check-in any more, and the import says so', () => {
    expect(later.warnings).toMatchObject([{ column: 'Last Check-in', code: 'goal-not-open' }]);
  });
});
