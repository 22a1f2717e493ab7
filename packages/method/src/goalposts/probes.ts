import { Exact } from '../decimal/exact.js';
import { readFigure } from '../decimal/figure.js';
import { readDecimal } from '../decimal/input.js';
import type { KeyResult, KeyResultValue, MetricKeyResult, MilestoneKeyResult, RangeKeyResult } from '../key-result/key-result.js';
import { isMetric, isRange } from '../key-result/key-result.js';
import { metricProgress } from '../key-result/metric.js';
import { milestoneProgress } from '../key-result/milestone.js';
import { boundsOf } from '../key-result/range.js';

/** More progress after (1), less (-1), the same (0). */
export type Sign = -1 | 0 | 1;

const ENDLESS: Exact = new Exact(Infinity);

/** How two plans of one kind compare at the values that tell them apart; nothing for plans of different kinds. */
export function signsOfPlan(before: KeyResult, after: KeyResult): readonly Sign[] {
  if (isMetric(before) && isMetric(after)) return signsOfMetric(before, after);
  if (isRange(before) && isRange(after)) return signsOfRange(before, after);
  return before.type === 'milestone' && after.type === 'milestone' ? [signOfSteps(before, after)] : [];
}

/** At the old target and at the old start. */
function signsOfMetric(before: MetricKeyResult, after: MetricKeyResult): readonly Sign[] {
  const at = (value: KeyResultValue): Sign => sign(metricProgress(before, value), metricProgress(after, value));
  return [at(before.target), at(before.start)];
}

/** A side with more room, or a wider tolerance, is easier. */
function signsOfRange(before: RangeKeyResult, after: RangeKeyResult): readonly Sign[] {
  const [old, now] = [roomOf(before), roomOf(after)];
  return [compare(old.below, now.below), compare(old.above, now.above), tolerated(before.tolerance, after.tolerance)];
}

/** With every old step done: a step added, or weight moved to it, takes some of that away. */
function signOfSteps(before: MilestoneKeyResult, after: MilestoneKeyResult): Sign {
  const all = before.steps.map(({ id }) => id);
  return sign(milestoneProgress(before, all), milestoneProgress(after, all));
}

/** How far down and up a range reaches: an open side reaches for ever. */
function roomOf(range: RangeKeyResult): { readonly below: Exact; readonly above: Exact } {
  const { low, high } = boundsOf(range);
  return { below: low?.negated() ?? ENDLESS, above: high ?? ENDLESS };
}

function tolerated(before: string | null, after: string | null): Sign {
  if (before === null || after === null) return 0;
  return compare(readDecimal(before, 'tolerance'), readDecimal(after, 'tolerance'));
}

function sign(before: string, after: string): Sign {
  return compare(readFigure(before, 'progress'), readFigure(after, 'progress'));
}

function compare(before: Exact, after: Exact): Sign {
  return after.comparedTo(before) as Sign;
}
