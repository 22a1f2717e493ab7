import { committedOf } from '../committed/as-committed.js';
import { loadBaseline } from '../committed/baseline.js';
import { readSupport } from '../measures/support.js';
import { okrViews } from '../projections.js';
import type { ObjectiveReading } from '../reading/figures.js';
import { figuresOfRows } from '../reading/read.js';
import type { Reading } from '../reading/reading.js';
import type { GoalRows } from '../rows/goal-rows.js';
import { loadObjective } from '../rows/load-objective.js';
import type { PointRequest, TrendFigures, TrendQuery } from './trend-query.js';

const UNKNOWN: TrendFigures = { progress: null, expected: null, pace: null, measured: 0, notMeasured: 0 };

/** What a day says of one objective or key result; of one that was not there yet, nothing. */
export async function goalPoint(reading: Reading, { query, loads }: PointRequest): Promise<TrendFigures> {
  const { subject, id, basis, hidden } = query;
  const { position } = reading.views;
  const rows = await loads.once(position, 'rows', () => rowsOf(reading, query));
  const [objective] = rows === undefined ? [] : figuresOfRows(rows, reading).objectives;
  if (rows === undefined || objective === undefined) return UNKNOWN;
  const told = subject === 'objective' ? await objectiveFigures(objective, reading, { isCommitted: basis === 'committed', hidden }) : keyResultFigures(objective, id);
  if (basis !== 'committed') return told;
  const baseline = await loads.once(position, 'baseline', () => loadBaseline(rows, reading.viewsAt));
  return { ...told, ...committedFigures(rows, baseline, { reading, keyResultId: subject === 'key-result' ? id : undefined }) };
}

async function rowsOf({ views }: Reading, { subject, id }: TrendQuery): Promise<GoalRows | undefined> {
  const objectiveId = subject === 'objective' ? id : (await views.get(okrViews.keyResults, id))?.objectiveId;
  return objectiveId === undefined ? undefined : loadObjective(views, objectiveId);
}

async function objectiveFigures({ objective, progress, expected, pace, confidence }: ObjectiveReading, reading: Reading, { isCommitted, hidden }: { readonly isCommitted: boolean; readonly hidden: ReadonlySet<string> }): Promise<TrendFigures> {
  const support = isCommitted ? {} : { support: (await readSupport(reading, objective.objectiveId, hidden)).support };
  return { progress, expected, pace, confidence: confidence?.value ?? null, ...support, ...counts(progress) };
}

function keyResultFigures({ keyResults }: ObjectiveReading, keyResultId: string): TrendFigures {
  const found = keyResults.find(({ keyResult }) => keyResult.keyResultId === keyResultId);
  if (found === undefined) return UNKNOWN;
  const { progress, expected, pace, value, said, confidence } = found;
  return { progress, expected, pace, value, said, confidence: confidence.value, ...counts(progress) };
}

interface Against {
  readonly reading: Reading;
  readonly keyResultId: string | undefined;
}

function committedFigures(rows: GoalRows, baseline: Parameters<typeof committedOf>[1], { reading, keyResultId }: Against): TrendFigures {
  const [objective] = committedOf(rows, baseline, reading);
  const found = keyResultId === undefined ? objective : objective?.keyResults.find(({ keyResult }) => keyResult.keyResultId === keyResultId);
  if (found === undefined) return UNKNOWN;
  const { progress, expected, pace } = found;
  return { progress, expected, pace, ...counts(progress) };
}

function counts(progress: string | null): Pick<TrendFigures, 'measured' | 'notMeasured'> {
  return progress === null ? { measured: 0, notMeasured: 1 } : { measured: 1, notMeasured: 0 };
}
