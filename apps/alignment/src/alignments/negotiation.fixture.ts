import { event, type EventOf } from '@cairn/contracts';
import { specification } from '@cairn/commands/testing';
import { cyclesFold } from '../goals-read/cycles.js';
import { objectiveFold } from '../goals-read/objective.js';
import { decide } from './alignment.js';
import type { Acting, AlignmentCommand, ProposeAlignment } from './alignment-command.js';
import { linkFold, type Side } from './link.js';
import { linksFold } from './links.js';

const reads = { link: linkFold, links: linksFold, from: objectiveFold, to: objectiveFold, cycles: cyclesFold };

/** Decisions on the link `l-1`, from the objective `o-a` of team `t-a` to `o-b` of team `t-b`, in an active quarter. */
export const negotiation: ReturnType<typeof specification<typeof reads, AlignmentCommand>> = specification({ reads, decide });

export const ends = { alignmentId: 'l-1', fromObjectiveId: 'o-a', cycleId: 'c-q', teamId: 't-a', toObjectiveId: 'o-b', toCycleId: 'c-q', toTeamId: 't-b' };

/** The actor of every given event is `person`. */
export function acting(side: Side | 'both' | 'none', more: Partial<Acting> = {}): Acting {
  const sides: Readonly<Record<typeof side, readonly Side[]>> = { from: ['from'], to: ['to'], both: ['from', 'to'], none: [] };
  return { personId: 'p-2', sides: sides[side], via: 'api', ...more };
}

export function asking(more: Partial<ProposeAlignment> = {}): AlignmentCommand {
  return { kind: 'propose', alignmentId: 'l-1', fromObjectiveId: 'o-a', toObjectiveId: 'o-b', acting: acting('from'), ...more };
}

export function objective(id: string, more: { readonly cycleId?: string; readonly ownerId?: string } = {}): EventOf {
  const letter = id.slice(-1);
  return event('objective.created', { objectiveId: id, cycleId: 'c-q', teamId: `t-${letter}`, as: 'draft', title: id, ownerId: `owner-${letter}`, kind: 'aspirational', tags: [], ...more });
}

export function keyResult(objectiveId: string, keyResultId: string): EventOf {
  return event('key-result.added', { objectiveId, cycleId: 'c-q', teamId: 't-b', keyResultId, title: keyResultId, type: 'boolean', due: '2026-03-31', responsibleId: 'p' });
}

export function cycle(cycleId: string, parentCycleId?: string): EventOf {
  const dates = { start: '2026-01-01', end: '2026-03-31' };
  return event('cycle.created', { cycleId, name: cycleId, kind: 'quarter', ...dates, ...(parentCycleId !== undefined && { parentCycleId }), keyDates: {}, policy: {}, policyVersion: 1 });
}

export function activated(cycleId: string): EventOf {
  return event('cycle.activated', { cycleId, countedAt: 0, objectives: 0, keyResults: 0 });
}

export const closed = event('cycle.closed', { cycleId: 'c-q', objectives: 0, scored: 0 });

export function proposed(more: Partial<Parameters<typeof offer>[0]> = {}): EventOf {
  return offer({ ...ends, weight: '1', awaits: 'to', ...more });
}

export const countered = event('alignment.countered', { ...ends, weight: '2', text: 'Count it double.', round: 2, awaits: 'from' });
export const accepted = event('alignment.accepted', { ...ends, weight: '1', rounds: 1, silent: true });

/** Both objectives, the quarter, and what happened to the link itself. */
export function given(...ofLink: readonly EventOf[]) {
  return { link: ofLink, links: ofLink, from: [objective('o-a')], to: [objective('o-b')], cycles: [cycle('c-q'), activated('c-q')] };
}

function offer(data: Extract<EventOf, { readonly type: 'alignment.proposed' }>['data']): EventOf {
  return event('alignment.proposed', data);
}
