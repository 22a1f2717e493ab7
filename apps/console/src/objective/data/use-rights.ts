import { useMemo } from 'react';
import { useMe } from '../../api/me.js';
import { useCycles, useTeams, type Cycle, type Team } from '../../api/organization.js';
import { usePlace } from '../../place/place.js';
import type { LinkEnd } from './model.js';
import { hasBaseline, isOpen, isSelf, may, mayBeCommitted, mayEdit, speaksFor, teamAndAbove, type Held, type Me } from './rights.js';

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
    return objective === undefined || !isNow ? { ...NONE, me, cycle } : rightsOver(objective, { me, teams, cycle });
  }, [objective, me, teams, cycles, isNow]);
}

function rightsOver(objective: Held, { me, teams, cycle }: { readonly me: Me | undefined; readonly teams: readonly Team[]; readonly cycle: Cycle | undefined }): Rights {
  const teamIds = teamAndAbove(teams, objective.teamId);
  const [state, open, owns] = [cycle?.state, isOpen(objective.state, cycle?.state), isSelf(me, objective.ownerId)];
  return {
    me,
    cycle,
    open,
    edit: mayEdit(me, objective, { teamIds, cycle: state }),
    commit: owns && mayBeCommitted(objective.state, state),
    plan: open && (owns || may('initiatives:write', me, teamIds)),
    acknowledge: open && may('check-ins:acknowledge', me, teamIds),
    link: open && speaksFor(me, objective.ownerId, teamIds),
    needsReason: hasBaseline(objective.state, state),
  };
}

/** Do I speak for this end of a link? */
export function useSpeaks(): (end: LinkEnd) => boolean {
  const { data: me } = useMe();
  const { data: teams = [] } = useTeams();
  const { isNow } = usePlace();
  return (end) => isNow && speaksFor(me, end.ownerId, teamAndAbove(teams, end.teamId));
}
