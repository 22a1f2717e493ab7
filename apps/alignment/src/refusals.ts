import type { Refusals } from '@cairn/service-kit';

/** Refusals of links by status. */
export const ALIGNMENT_REFUSALS: Refusals = {
  403: ['answer-not-awaited', 'withdrawal-by-other-side', 'not-of-this-link'],
  404: ['alignment-unknown', 'objective-unknown', 'key-result-unknown', 'cycle-unknown'],
  409: ['alignment-not-open', 'alignment-not-accepted', 'alignment-exists', 'alignment-circle', 'objective-closed', 'key-result-closed', 'cycle-closed'],
  422: ['alignment-across-cycles', 'alignment-audience-differs', 'reason-required', 'text-required', 'weight-negative', 'not-a-decimal', 'too-many-digits', 'not-a-date', 'period-reversed', 'too-many-frames'],
};
