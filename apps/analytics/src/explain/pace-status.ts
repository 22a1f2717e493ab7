import { dayAt, timePassed } from '@cairn/method';
import { policyAt, thresholdsOf, type CycleDoc, type Reading } from '@cairn/okr-views';
import type { Input } from './explained.js';

/** What a status of a pace is judged by: the pace, the time that has passed to a last day, and the thresholds in force. */
export function paceInputs(cycle: CycleDoc, { clock, effectiveOn, timeZone }: Pick<Reading, 'clock' | 'effectiveOn' | 'timeZone'>, { pace, lastDay }: { readonly pace: string | null; readonly lastDay: string }): readonly Input[] {
  const { onTrack, atRisk, statusFrom } = thresholdsOf(policyAt(cycle, effectiveOn < clock ? effectiveOn : clock).policy).pace;
  const passed = timePassed({ firstDay: cycle.start, lastDay }, dayAt(effectiveOn, timeZone));
  return [
    { name: 'pace', value: pace },
    { name: 'timePassed', value: passed },
    { name: 'statusFrom', value: statusFrom },
    { name: 'atRisk', value: atRisk },
    { name: 'onTrack', value: onTrack },
  ];
}
