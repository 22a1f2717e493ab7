import { type EventData, foldOf } from '@cairn/contracts';

/** A cadence as a team set it once. */
export type CadenceSetting = Omit<EventData<'cadence.set'>, 'teamId'> & { readonly setAt: string };

/** What each team has set, oldest first. */
export type Cadences = Readonly<Record<string, readonly CadenceSetting[]>>;

/** The category `cadence`, folded. */
export const cadencesFold = foldOf<Cadences>(
  {},
  {
    'cadence.set': (cadences, { data: { teamId, ...setting }, at }) => ({ ...cadences, [teamId]: [...(cadences[teamId] ?? []), { ...setting, setAt: at }] }),
  },
);
