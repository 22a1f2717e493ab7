export { METHOD_VERSION } from './version.js';
export * from './errors.js';
export * from './policy.js';
export type { DecimalText } from './decimal/figure.js';

export * from './calendar/instant.js';
export * from './calendar/local-date.js';
export * from './calendar/moment.js';
export * from './calendar/time-zone.js';
export * from './calendar/working-days.js';

export * from './key-result/check.js';
export * from './key-result/effective-at.js';
export * from './key-result/key-result.js';
export * from './key-result/kept.js';
export * from './key-result/progress.js';
export { checkValue } from './key-result/value.js';
export type { Entry, EntrySource, Point, ValueSource } from './key-result/series.js';
export { pointsOf, standing } from './key-result/series.js';

export * from './objective/drive.js';
export * from './objective/links.js';
export { objectiveExpected, objectiveProgress } from './objective/roll-up.js';
export type { ObjectiveProgress, PacedKeyResult, RolledKeyResult } from './objective/roll-up.js';
export * from './objective/support.js';
export type { Share, WeightWarning, Weighed } from './objective/weights.js';

export * from './pace/expected.js';
export * from './pace/pace.js';
export * from './pace/reading.js';
export * from './pace/status.js';
export { dayAt, periodOf, timePassed } from './pace/period.js';
export type { Period } from './pace/period.js';

export * from './health/disagreement.js';
export * from './health/health.js';
export * from './health/measure-every.js';
export * from './health/objective-health.js';
export * from './health/outcome.js';
export * from './health/standstill.js';
export * from './health/statement.js';

export * from './change/change.js';

export * from './confidence/confidence.js';
export * from './confidence/low-confidence.js';

export * from './score/bands.js';
export { isReached, mayCarryOn } from './score/expectation.js';
export type { CommitmentKind } from './score/expectation.js';
export * from './score/portfolio.js';
export * from './score/score.js';

export * from './goalposts/as-committed.js';
export * from './goalposts/direction.js';
export * from './goalposts/membership.js';

export * from './slots/cadence.js';
export * from './slots/excuse.js';
export * from './slots/filling.js';
export { DEFAULT_GRACE_IN } from './slots/grace.js';
export type { GraceIn } from './slots/grace.js';
export * from './slots/inheritance.js';
export * from './slots/rhythm.js';
export * from './slots/schedule.js';
export * from './slots/slot.js';
export * from './slots/state.js';
export * from './slots/timeliness.js';
export * from './learning/calibration.js';
export * from './learning/question.js';
export * from './learning/too-safe.js';
export * from './learning/watermelon.js';
