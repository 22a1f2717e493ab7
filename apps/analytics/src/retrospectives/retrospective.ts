import { type EventData, foldOf } from '@cairn/contracts';
import type { RetrospectivePlace } from '@cairn/okr-views';

type Cause = Pick<EventData<'retrospective.cause-recorded'>, 'cause' | 'text'>;
type Verdict = Pick<EventData<'retrospective.verdict-recorded'>, 'verdict' | 'reason'>;

export type { RetrospectivePlace };

/** A look back of one team and those below it on one cycle (docs/METHOD.md, retrospective). */
export interface Retrospective extends RetrospectivePlace {
  readonly state: 'open' | 'frozen';
  /** What was said last, by key result. */
  readonly causes: Readonly<Record<string, Cause>>;
  /** By objective. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
}

type Known = Retrospective | undefined;

/** The stream of a retrospective, folded; undefined while there is none. */
export const retrospectiveFold = foldOf<Known>(undefined, {
  'retrospective.opened': (_, { data: { retrospectiveId, cycleId, teamId } }) => ({ retrospectiveId, cycleId, teamId, state: 'open', causes: {}, verdicts: {} }),
  'retrospective.cause-recorded': (known, { data: { keyResultId, cause, text } }) =>
    known && { ...known, causes: { ...known.causes, [keyResultId]: { cause, ...(text !== undefined && { text }) } } },
  'retrospective.verdict-recorded': (known, { data: { objectiveId, verdict, reason } }) => known && { ...known, verdicts: { ...known.verdicts, [objectiveId]: { verdict, reason } } },
  'retrospective.frozen': (known) => known && { ...known, state: 'frozen' },
});

export function placeOf({ retrospectiveId, cycleId, teamId }: RetrospectivePlace): RetrospectivePlace {
  return { retrospectiveId, cycleId, teamId };
}
