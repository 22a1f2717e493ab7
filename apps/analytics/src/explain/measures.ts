import { refuse } from '@cairn/rhythm';

const OF_GOALS = ['progress', 'expected', 'pace', 'confidence', 'score'] as const;
const STATUSES = ['paceStatus', 'health'] as const;
const RHYTHM = ['rhythm.onTime', 'rhythm.kept', 'rhythm.covered'] as const;

/** What docs/METHOD.md defines of each kind of subject. Figures about habits are of groups alone. */
export const MEASURES = {
  'key-result': ['value', ...OF_GOALS, ...STATUSES],
  objective: [...OF_GOALS, ...STATUSES, 'support', 'supportPace'],
  team: [...OF_GOALS, ...RHYTHM],
  cycle: [...OF_GOALS, ...RHYTHM],
} as const;

export type SubjectKind = keyof typeof MEASURES;
export type KeyResultMeasure = (typeof MEASURES)['key-result'][number];
export type ObjectiveMeasure = (typeof MEASURES)['objective'][number];
export type GroupMeasure = (typeof MEASURES)['team'][number];
export type Measure = KeyResultMeasure | ObjectiveMeasure | GroupMeasure;

/** All of them, each once. */
export const ALL_MEASURES: readonly Measure[] = [...new Set(Object.values(MEASURES).flat())];

/** @throws CairnError `measure-undefined`, with those that are defined */
export function requireMeasure<K extends SubjectKind>(kind: K, measure: string): (typeof MEASURES)[K][number] {
  const known: readonly (typeof MEASURES)[K][number][] = MEASURES[kind];
  const found = known.find((each) => each === measure);
  return found ?? refuse('measure-undefined', 'The method defines no such measure of this subject.', { field: 'measure', measures: known });
}

/** Measures of talk, not of figures. */
export function isOfRhythm(measure: GroupMeasure): measure is (typeof RHYTHM)[number] {
  return measure.startsWith('rhythm.');
}
