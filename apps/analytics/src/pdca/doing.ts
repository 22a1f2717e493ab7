import type { InitiativeDoc } from '@cairn/okr-views';

type Counts = Readonly<Record<InitiativeDoc['state'], number>>;

/** The action plan by what became of it: initiatives say what was done, and move no progress. */
export function doingOf(initiatives: readonly InitiativeDoc[], isListed: (objectiveId: string) => boolean) {
  const listed = initiatives.filter(({ objectiveId }) => isListed(objectiveId));
  const keyResultIds = [...new Set(listed.map(({ keyResultId }) => keyResultId))];
  return {
    initiatives: countsOf(initiatives),
    keyResults: keyResultIds.map((keyResultId) => {
      const own = listed.filter((each) => each.keyResultId === keyResultId);
      return { objectiveId: own[0]?.objectiveId ?? '', keyResultId, ...countsOf(own) };
    }),
    dropped: listed
      .filter(({ state }) => state === 'dropped')
      .map(({ objectiveId, keyResultId, initiativeId, title, droppedReason }) => ({ objectiveId, keyResultId, initiativeId, title, reason: droppedReason ?? null })),
  };
}

function countsOf(initiatives: readonly InitiativeDoc[]): Counts {
  const count = (state: InitiativeDoc['state']): number => initiatives.filter((each) => each.state === state).length;
  return { planned: count('planned'), 'in-progress': count('in-progress'), done: count('done'), dropped: count('dropped') };
}
