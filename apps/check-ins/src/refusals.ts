import type { Refusals } from '@cairn/service-kit';

/** What this service refuses, by HTTP status. */
export const REFUSALS = {
  403: ['not-responsible', 'not-the-lead'],
  404: ['key-result-unknown', 'check-in-unknown', 'team-unknown', 'cycle-unknown', 'calendar-unknown', 'unknown-slot'],
  409: [
    'cycle-not-active', 'cycle-closed', 'objective-not-committed', 'objective-closed', 'key-result-closed', 'slot-not-begun', 'no-slot', 'slot-excused', 'slot-filled', 'slot-missed',
    'check-in-superseded', 'cadence-forced', 'import-exists',
  ],
  422: [
    'effective-at-too-early', 'effective-at-too-late', 'effective-at-after-due', 'not-a-date', 'not-an-instant', 'value-or-no-new-figure', 'value-of-wrong-type', 'not-a-decimal',
    'too-many-digits', 'tolerance-zero', 'step-unknown', 'confidence-required', 'confidence-out-of-range', 'said-health-required', 'answer-required', 'nothing-next-before',
    'reason-required', 'text-required', 'cadence-invalid', 'unknown-time-zone', 'calendar-without-working-days', 'too-many-misses',
    'start-equals-target', 'bounds-crossed', 'tolerance-negative', 'steps-without-weight', 'weight-negative', 'recorded-at-not-imported', 'recorded-at-in-future',
  ],
} as const satisfies Refusals;

/** The status of each of them. */
export const STATUSES: Readonly<Record<string, number>> = Object.fromEntries(Object.entries(REFUSALS).flatMap(([status, codes]) => codes.map((code) => [code, Number(status)])));
