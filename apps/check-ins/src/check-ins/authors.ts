import { foldOf } from '@cairn/contracts';

/** Who wrote each check-in and correction of a key result, by its id. */
export const authorsFold = foldOf<Readonly<Record<string, string>>>({}, {
  'check-in.recorded': (authors, { actor, data: { checkInId } }) => ({ ...authors, [checkInId]: actor }),
  'check-in.corrected': (authors, { actor, data: { checkInId } }) => ({ ...authors, [checkInId]: actor }),
});
