import { foldOf, type EventData } from '@cairn/contracts';

interface Change {
  readonly field: string;
  readonly from?: unknown;
  readonly to?: unknown;
}

/** One way in which a plan was left after its baseline, and why. */
export interface Drift extends Partial<Pick<EventData<'key-result.goalpost-moved'>, 'direction' | 'progressBefore' | 'progressAfter'>> {
  readonly kind: 'added' | 'dropped' | 'reworded' | 're-targeted' | 're-aligned' | 'moved' | 'handed-over';
  readonly objectiveId: string;
  /** Absent: the objective itself. */
  readonly keyResultId?: string;
  /** Of a link. */
  readonly alignmentId?: string;
  readonly at: string;
  readonly changes?: readonly Change[];
  /** The key result that was cancelled for this one. */
  readonly replacesId?: string;
  readonly reason?: string;
}

type Of = { readonly at: string; readonly data: { readonly objectiveId: string; readonly keyResultId?: string; readonly reason?: string } };

/** What happened on the stream of an objective after its baseline, as drift. Whom it was handed to is not told: a look back is about no person. */
export const driftFold = foldOf<readonly Drift[]>([], {
  'objective.cancelled': (drift, happened) => [...drift, { kind: 'dropped', ...said(happened) }],
  'objective.reworded': (drift, happened) => [...drift, { kind: 'reworded', ...said(happened), changes: happened.data.changes }],
  'objective.kind-changed': (drift, happened) => [...drift, { kind: 're-targeted', ...said(happened), changes: [changeOf('kind', happened.data)] }],
  'objective.moved': (drift, happened) => [...drift, { kind: 'moved', ...said(happened), changes: [{ field: 'teamId', from: happened.data.fromTeamId, to: happened.data.toTeamId }] }],
  'objective.owner-changed': (drift, happened) => [...drift, { kind: 'handed-over', ...said(happened) }],
  'key-result.added': (drift, happened) => {
    const { replacesId } = happened.data;
    return [...drift, { kind: 'added', ...said(happened), ...(replacesId !== undefined && { replacesId }) }];
  },
  'key-result.cancelled': (drift, happened) => [...drift, { kind: 'dropped', ...said(happened) }],
  'key-result.goalpost-moved': (drift, happened) => {
    const { changes, direction, progressBefore, progressAfter } = happened.data;
    const figures = { direction, ...(progressBefore !== undefined && { progressBefore }), ...(progressAfter !== undefined && { progressAfter }) };
    const [words, terms] = [changes.filter(({ field }) => field === 'title'), changes.filter(({ field }) => field !== 'title')];
    return [
      ...drift,
      ...(words.length > 0 ? [{ kind: 'reworded' as const, ...said(happened), changes: words }] : []),
      ...(terms.length > 0 ? [{ kind: 're-targeted' as const, ...said(happened), changes: terms, ...figures }] : []),
    ];
  },
});

/** The types of events that are drift. */
export const DRIFT_TYPES = [
  'objective.cancelled', 'objective.reworded', 'objective.kind-changed', 'objective.moved', 'objective.owner-changed',
  'key-result.added', 'key-result.cancelled', 'key-result.goalpost-moved',
] as const;

function said({ at, data: { objectiveId, keyResultId, reason } }: Of): Pick<Drift, 'objectiveId' | 'keyResultId' | 'at' | 'reason'> {
  return { objectiveId, ...(keyResultId !== undefined && { keyResultId }), at, ...(reason !== undefined && { reason }) };
}

function changeOf(field: string, { from, to }: Omit<Change, 'field'>): Change {
  return { field, from, to };
}
