import { given } from '../edge/given.js';
import type { CreateCycle } from './cycle-commands.js';
import type { CycleAct } from './cycle.commands.js';
import type { CycleChangesDto, NewCycleDto } from './cycle.dto.js';

type WithoutNull<Part> = { readonly [Name in keyof Part]?: Exclude<Part[Name], null | undefined> };

/** The act that drafts a cycle. Nothing can be taken away from what is new, so null is as good as absent. */
export function createAct(cycleId: string, { name, kind, start, end, parentCycleId, from: fromCycleId, keyDates, policy }: NewCycleDto): CreateCycle {
  return { type: 'CreateCycle', cycleId, name, kind, start, end, ...given({ parentCycleId, fromCycleId }), ...(keyDates && { keyDates: withoutNull(keyDates) }), ...(policy && { policy: withoutNull(policy) }) };
}

/** The acts of one request: on what the cycle is, and on its rules. */
export function changeActs({ policy, keyDates, reason, ...fields }: CycleChangesDto): readonly CycleAct[] {
  const changes = { ...fields, ...keyDates };
  const why = given({ reason });
  return [
    ...(Object.keys(changes).length === 0 ? [] : [{ type: 'ChangeCycle', changes, ...why } as const]),
    ...(policy === undefined ? [] : [{ type: 'ChangeCyclePolicy', policy: { ...policy }, ...why } as const]),
  ];
}

function withoutNull<Part extends object>(part: Part): WithoutNull<Part> {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== null && value !== undefined)) as WithoutNull<Part>;
}
