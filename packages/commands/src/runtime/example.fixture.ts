import { CairnError, event, type EventOf, type NewEvent } from '@cairn/contracts';
import type { Fold } from '../fold/fold.js';

/** A small domain for the runtime's tests: rewording an objective, which needs a reason once its cycle is active; and links without circles. */

export interface Objective {
  readonly title?: string;
}

export const objectiveFold: Fold<Objective> = {
  initial: {},
  evolve(state, happened: EventOf) {
    if (happened.type === 'objective.created') return { title: happened.data.title };
    if (happened.type === 'objective.reworded') return { title: happened.data.changes.at(-1)?.to ?? '' };
    return state;
  },
};

export interface Cycle {
  readonly active: boolean;
}

export const cycleFold: Fold<Cycle> = {
  initial: { active: false },
  evolve(state, { type }: EventOf) {
    return type === 'cycle.activated' ? { active: true } : state;
  },
};

export interface Reword {
  readonly title: string;
  readonly reason?: string;
}

export const goal = { objectiveId: 'objective-1', cycleId: 'cycle-1', teamId: 'team-1' };

export function reword({ title, reason }: Reword, { objective, cycle }: { readonly objective: Objective; readonly cycle: Cycle }): readonly NewEvent[] {
  if (objective.title === undefined) throw new CairnError('No such objective.', { code: 'objective-unknown' });
  if (objective.title === title) return [];
  if (cycle.active && reason === undefined) throw new CairnError('A goalpost change needs a reason.', { code: 'reason-required', details: { field: 'reason' } });
  return [event('objective.reworded', { ...goal, changes: [{ field: 'title', from: objective.title, to: title }], ...(reason !== undefined && { reason }) })];
}

/** The objectives that each objective contributes to. */
export type Links = Readonly<Record<string, readonly string[]>>;

export const linksFold: Fold<Links> = {
  initial: {},
  evolve(links, happened: EventOf) {
    if (happened.type !== 'alignment.proposed') return links;
    const { fromObjectiveId: from, toObjectiveId: to } = happened.data;
    return { ...links, [from]: [...(links[from] ?? []), to] };
  },
};

export function reaches(links: Links, from: string, to: string): boolean {
  return from === to || (links[from] ?? []).some((next) => reaches(links, next, to));
}
