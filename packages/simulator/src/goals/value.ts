import { isMetric, isRange, type KeyResult, type KeyResultValue, type MetricKeyResult, type RangeKeyResult } from '@cairn/method';

/** How far above a bound a good figure lies, as a share of what is tolerated. */
const ROOM = 0.05;

/**
 * What a key result shows when so much of its way is gone (1 is the target, or inside of the bounds); undefined for a baseline, which has no
 * way.
 */
export function valueAt(terms: KeyResult, reach: number, decimals = 0): KeyResultValue | undefined {
  if (isMetric(terms)) return figureAt(terms, reach, decimals);
  if (isRange(terms)) return figureText(inRange(terms, reach), decimals);
  switch (terms.type) {
    case 'milestone':
      return terms.steps.slice(0, Math.max(0, Math.floor(reach * terms.steps.length))).map(({ id }) => id);
    case 'boolean':
      return reach >= 1;
    case 'baseline':
      return undefined;
    default:
      return terms satisfies never;
  }
}

/** The figure of a metric when so much of its way is gone. */
export function figureAt({ start, target }: MetricKeyResult, reach: number, decimals = 0): string {
  const [from, to] = [Number(start), Number(target)];
  return figureText(from + (to - from) * reach, decimals);
}

/** Short of the bound by what is missing of what is tolerated; or with a little room. */
function inRange(terms: RangeKeyResult, reach: number): number {
  const bound = Number(terms.type === 'at-most' ? terms.high : terms.low);
  const tolerance = Number(terms.tolerance ?? Math.abs(bound));
  const off = reach >= 1 ? ROOM * tolerance : (reach - 1) * tolerance;
  return terms.type === 'at-most' ? bound - off : bound + Math.min(off, roomIn(terms));
}

/** Half of a band; above a lower bound alone there is none to leave. */
function roomIn(terms: RangeKeyResult): number {
  return terms.type === 'between' ? (Number(terms.high) - Number(terms.low)) / 2 : Infinity;
}

/** Without a minus before zero, which no decimal text has a use for. */
function figureText(figure: number, decimals: number): string {
  return (Number(figure.toFixed(decimals)) + 0).toFixed(decimals);
}
