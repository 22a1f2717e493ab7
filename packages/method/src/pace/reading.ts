import type { DecimalText } from '../decimal/figure.js';
import type { KeyResult } from '../key-result/key-result.js';
import { isRange } from '../key-result/key-result.js';
import type { Evidence } from '../key-result/progress.js';
import { isOutsideAt, progressAt } from '../key-result/progress.js';
import type { Thresholds } from '../policy.js';
import { DEFAULT_THRESHOLDS } from '../policy.js';
import type { PaceMoment } from './expected.js';
import { expectedAt } from './expected.js';
import { paceOf } from './pace.js';
import { dayAt, timePassed } from './period.js';
import type { PaceStatus } from './status.js';
import { paceStatus } from './status.js';

/** The figures of one key result at one moment, as they are shown together. */
export interface PaceReading {
  readonly progress: DecimalText | null;
  readonly expected: DecimalText | null;
  readonly pace: DecimalText | null;
  readonly status: PaceStatus;
}

/** Everything computed of a key result at `t`: progress, what was expected, pace, and the status of the pace. */
export function readPace(keyResult: KeyResult, evidence: Evidence, moment: PaceMoment, thresholds: Thresholds = DEFAULT_THRESHOLDS): PaceReading {
  const progress = progressAt(keyResult, evidence, moment.t);
  const expected = expectedAt(keyResult, evidence, moment);
  const pace = paceOf(progress, expected);
  const status = paceStatus(
    {
      pace,
      timePassed: timePassed(moment.period, dayAt(moment.t, moment.timeZone)),
      outsideBounds: isRange(keyResult) && isOutsideAt(keyResult, evidence, moment.t),
    },
    thresholds,
  );
  return { progress, expected, pace, status };
}
