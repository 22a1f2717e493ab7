import { type EventData, foldOf } from '@cairn/contracts';

/** Who alone sees a restricted objective. */
export type Audience = EventData<'objective.restricted'>['audience'];

/** As much of an objective as a link to or from it asks for. */
export interface ObjectiveRead {
  readonly objectiveId: string;
  readonly cycleId: string;
  readonly teamId: string;
  readonly ownerId: string;
  /** Scored is closed; candidates and drafts are open, since links are negotiated before they are committed. */
  readonly standing: 'open' | 'closed' | 'cancelled';
  /** Null: open to the whole organization. */
  readonly audience: Audience | null;
  readonly keyResults: Readonly<Record<string, 'open' | 'closed' | 'cancelled'>>;
}

type Known = ObjectiveRead | undefined;

/** The stream of an objective, folded; undefined while there is none. */
export const objectiveFold = foldOf<Known>(undefined, {
  'objective.created': (_, { data: { objectiveId, cycleId, teamId, ownerId } }) => ({
    objectiveId,
    cycleId,
    teamId,
    ownerId,
    standing: 'open',
    audience: null,
    keyResults: {},
  }),
  'objective.moved': (objective, { data: { toTeamId } }) => change(objective, { teamId: toTeamId }),
  'objective.owner-changed': (objective, { data: { to } }) => change(objective, { ownerId: to }),
  'objective.restricted': (objective, { data: { audience } }) => change(objective, { audience }),
  'objective.opened': (objective) => change(objective, { audience: null }),
  'objective.cancelled': (objective) => change(objective, { standing: 'cancelled' }),
  'objective.scored': (objective) => change(objective, { standing: 'closed' }),
  'key-result.added': (objective, { data }) => setKeyResult(objective, data.keyResultId, 'open'),
  'key-result.cancelled': (objective, { data }) => setKeyResult(objective, data.keyResultId, 'cancelled'),
  'key-result.scored': (objective, { data }) => setKeyResult(objective, data.keyResultId, 'closed'),
  'key-result.captured': (objective, { data }) => setKeyResult(objective, data.keyResultId, 'closed'),
});

function change(objective: Known, changes: Partial<ObjectiveRead>): Known {
  return objective === undefined ? undefined : { ...objective, ...changes };
}

function setKeyResult(objective: Known, keyResultId: string, standing: 'open' | 'closed' | 'cancelled'): Known {
  return change(objective, { keyResults: { ...objective?.keyResults, [keyResultId]: standing } });
}
