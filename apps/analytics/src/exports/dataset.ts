/** What a cell of an export holds; null: nothing. */
export type Cell = string | number | boolean | readonly string[] | null;

/** One line of an export, by column. */
export type ExportRow = Readonly<Record<string, Cell>>;

/** Who may have a column: everybody, whoever may have scores, or whoever gets none: no row carries both a score and a person (docs/METHOD.md, score). */
type ColumnKind = 'plain' | 'score' | 'person';

export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
}

/** Sets of data that can be taken out, and their columns. */
export const DATASETS = {
  objectives: columns(
    'objectiveId cycleId teamId ownerId:person title kind state tags themeId externalId continuesId committedAt closedAt progress expected pace paceStatus health confidence confidenceAssumed ' +
      'scoreProposed:score scoreGiven:score scoreAsCommitted:score scoreAsAmended:score scoreBand:score postMortem:score',
  ),
  'key-results': columns(
    'keyResultId objectiveId cycleId teamId responsibleId:person title type unit currency start target low high tolerance mode weight due measureEvery standing value progress expected pace paceStatus ' +
      'health said confidence confidenceAssumed slotsDue slotsOnTime slotsKept slotsCovered externalId replacesId scoreProposed:score scoreGiven:score scoreAsCommitted:score scoreAsAmended:score',
  ),
  'check-ins': columns(
    'checkInId supersedes supersededBy keyResultId objectiveId cycleId teamId actorId slot timeliness effectiveAt recordedAt learntAt value confidence said previousNext moved inTheWay next acknowledgements reason via',
  ),
  alignments: columns('alignmentId fromObjectiveId cycleId teamId toObjectiveId toKeyResultId toCycleId toTeamId state weight awaits askedBy rounds silent createdAt'),
} as const satisfies Readonly<Record<string, readonly Column[]>>;

export type Dataset = keyof typeof DATASETS;

/** The names of a dataset's columns. @param scores with scores, and then without people; else the other way round */
export function columnNames(dataset: Dataset, scores: 'with' | 'without'): readonly string[] {
  const left = scores === 'with' ? 'person' : 'score';
  const all: readonly Column[] = DATASETS[dataset];
  return all.some(({ kind }) => kind === 'score') ? all.filter(({ kind }) => kind !== left).map(({ name }) => name) : all.map(({ name }) => name);
}

function columns(text: string): readonly Column[] {
  return text.split(' ').map((word) => {
    const [name = '', kind = 'plain'] = word.split(':');
    return { name, kind: kind as ColumnKind };
  });
}
