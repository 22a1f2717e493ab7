import { CairnError } from '@cairn/contracts';
import { okrViews, type CycleDoc, type ObjectiveDoc, type Reading, type Subject } from '@cairn/okr-views';

/** What a trend is about: its id, and the cycle that it lies in, if it is one. */
export interface TrendSubject {
  readonly id: string;
  readonly cycle: CycleDoc | undefined;
}

/** Finds what a trend is asked of. @param hidden ids of objectives that the caller does not see. @throws CairnError `not-found` for what is not there, or not for this caller; `request-invalid` where the id is missing */
export async function trendSubject({ views }: Reading, hidden: ReadonlySet<string>, { subject, id }: { readonly subject: Subject; readonly id?: string }): Promise<TrendSubject> {
  if (subject === 'organization') return { id: id ?? '', cycle: undefined };
  if (id === undefined) throw new CairnError('The request has fields that can not be accepted.', { code: 'request-invalid', details: { errors: [{ field: '/id', problem: 'id must be an id' }] } });
  switch (subject) {
    case 'team':
      found(await views.get(okrViews.teams, id));
      return { id, cycle: undefined };
    case 'cycle':
      return { id, cycle: found(await views.get(okrViews.cycles, id)) };
    case 'objective':
      return { id, cycle: await cycleOf(await views.get(okrViews.objectives, id)) };
    case 'key-result':
      return { id, cycle: await cycleOf(await views.get(okrViews.objectives, found(await views.get(okrViews.keyResults, id)).objectiveId)) };
    default:
      return subject satisfies never;
  }

  async function cycleOf(objective: ObjectiveDoc | undefined): Promise<CycleDoc> {
    const { objectiveId, cycleId } = found(objective);
    if (hidden.has(objectiveId)) throw notFound();
    return found(await views.get(okrViews.cycles, cycleId));
  }
}

function found<Doc>(doc: Doc | undefined): Doc {
  if (doc === undefined) throw notFound();
  return doc;
}

function notFound(): CairnError {
  return new CairnError('There is no such thing.', { code: 'not-found' });
}
