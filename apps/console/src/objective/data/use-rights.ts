import { useMemo } from 'react';
import { useMe } from '../../api/me.js';
import { useCycles, useTeams, type Cycle } from '../../api/organization.js';
import { usePlace } from '../../place/place.js';
import type { LinkEnd } from './model.js';
import { hasBaseline, isOpen, isSelf, may, mayEdit, speaksFor, teamAndAbove, type Held, type Me } from './rights.js';

export interface Rights {
  readonly me: Me | undefined;
  readonly cycle: Cycle | undefined;
  /** Can anything still be written here, by whomever it is allowed to? */
  readonly open: boolean;
  /** Words, key results, goalposts, parking and giving up. */
  readonly edit: boolean;
  /** Promising: the owner's own act. */
  readonly commit: boolean;
  /** Initiatives, whoever answers for their key result. */
  readonly plan: boolean;
  /** Answering check-ins. */
  readonly acknowledge: boolean;
  /** Proposing links. */
  readonly link: boolean;
  /** Every change of the plan is a goalpost change and needs its reason. */
  readonly needsReason: boolean;
}

const NONE: Rights = { me: undefined, cycle: undefined, open: false, edit: false, commit: false, plan: false, acknowledge: false, link: false, needsReason: false };

/** What I may do with an objective now; nothing while the past is shown. */
export function useRights(objective: (Held & { readonly cycleId: string }) | undefined): Rights {
  const { data: me } = useMe();
  const { data: teams = [] } = useTeams();
  const { data: cycles = [] } = useCycles();
  const { isNow } = usePlace();
  return useMemo(() => {
    const cycle = cycles.find(({ cycleId }) => cycleId === objective?.cycleId);
    if (objective === undefined || !isNow) return { ...NONE, me, cycle };
    const teamIds = teamAndAbove(teams, objective.teamId);
    const [state, open] = [cycle?.state, isOpen(objective.state, cycle?.state)];
    return {
      me,
      cycle,
      open,
      edit: mayEdit(me, objective, { teamIds, cycle: state }),
      commit: objective.state === 'draft' && isSelf(me, objective.ownerId) && (state === 'planning' || state === 'active'),
      plan: open && (isSelf(me, objective.ownerId) || may('initiatives:write', me, teamIds)),
      acknowledge: open && may('check-ins:acknowledge', me, teamIds),
      link: open && speaksFor(me, objective.ownerId, teamIds),
      needsReason: hasBaseline(objective.state, state),
    };
  }, [objective, me, teams, cycles, isNow]);
}

/** Do I speak for this end of a link? */
export function useSpeaks(): (end: LinkEnd) => boolean {
  const { data: me } = useMe();
  const { data: teams = [] } = useTeams();
  const { isNow } = usePlace();
  return (end) => isNow && speaksFor(me, end.ownerId, teamAndAbove(teams, end.teamId));
}
