import { foldOf, type EventData } from '@cairn/contracts';
import { refuse } from '@cairn/rhythm';

/** A key result as far as a command's reads and rights follow from it. */
export interface Subject {
  readonly objectiveId: string;
  readonly cycleId: string;
  readonly teamId: string;
  readonly keyResultId: string;
  readonly responsibleId: string;
}

/** Who sees an objective: everyone, while it has no audience. */
export interface Visibility {
  readonly ownerId: string;
  readonly audience?: EventData<'objective.restricted'>['audience'];
}

/** The stream of an objective, folded to who sees it; undefined while there is none. */
export const visibilityFold = foldOf<Visibility | undefined>(undefined, {
  'objective.created': (_, { data: { ownerId } }) => ({ ownerId }),
  'objective.owner-changed': (visibility, { data: { to } }) => visibility && { ...visibility, ownerId: to },
  'objective.restricted': (visibility, { data: { audience } }) => visibility && { ...visibility, audience },
  'objective.opened': (visibility) => visibility && { ownerId: visibility.ownerId },
});

/** A part's id begins with that of its whole: a key result's with its objective's, a check-in's with its key result's. */
export function wholeOf(partId: string): string {
  return partId.slice(0, Math.max(0, partId.lastIndexOf('.')));
}

/** One that is restricted away from the caller reads like one that never was. @throws CairnError `key-result-unknown` */
export function keyResultUnknown(): never {
  return refuse('key-result-unknown', 'There is no such key result.', { field: 'keyResultId' });
}
