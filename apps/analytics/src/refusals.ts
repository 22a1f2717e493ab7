import type { Refusals } from '@cairn/service-kit';

/** Refusals of analytics by status. */
export const ANALYTICS_REFUSALS: Refusals = {
  404: ['retrospective-unknown', 'lesson-unknown', 'decision-unknown', 'cycle-unknown', 'team-unknown', 'person-unknown', 'objective-unknown', 'key-result-unknown'],
  409: [
    'retrospective-exists', 'retrospective-frozen', 'retrospective-changed', 'lesson-exists', 'lesson-not-carried', 'decision-exists', 'decision-closed', 'cycle-not-closing', 'cycle-closed',
    'person-deactivated',
  ],
  422: ['objective-not-of-retrospective', 'cause-not-asked', 'cycle-not-later', 'text-required', 'not-a-date', 'period-reversed', 'trend-too-long', 'measure-undefined', 'cycle-needed'],
};
