import type { EventOf, EventType, Json, JsonObject } from '@cairn/contracts';

/** One field before and after; a side is absent where it was, or is, not set. */
export interface AuditChange {
  readonly field: string;
  readonly from?: Json;
  readonly to?: Json;
}

/** The members that hold before and after, of events that tell of one change by name. */
interface Sides {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

const plain = (field: string): readonly Sides[] => [{ field, from: 'from', to: 'to' }];

const SIDES: { readonly [T in EventType]?: readonly Sides[] } = {
  'team.moved': [{ field: 'parentTeamId', from: 'fromParentId', to: 'toParentId' }],
  'team.lead-changed': plain('leadId'),
  'objective.owner-changed': plain('ownerId'),
  'objective.kind-changed': plain('kind'),
  'objective.moved': [{ field: 'teamId', from: 'fromTeamId', to: 'toTeamId' }],
  'key-result.responsible-changed': plain('responsibleId'),
  'key-result.goalpost-moved': [{ field: 'progress', from: 'progressBefore', to: 'progressAfter' }],
  'key-result.health-changed': plain('health'),
  'initiative.moved': [{ field: 'parentId', from: 'fromParentId', to: 'toParentId' }],
  'alignment.reweighted': plain('weight'),
};

/** Everything that an event tells of with before and after. Personal text stays masked as it came. */
export function changesOf({ type, data }: { readonly type: EventOf['type']; readonly data: JsonObject }): readonly AuditChange[] {
  const told = Array.isArray(data['changes']) ? (data['changes'] as readonly AuditChange[]) : [];
  const named = (SIDES[type] ?? []).map(({ field, from, to }) => ({ field, ...sideOf('from', data[from]), ...sideOf('to', data[to]) }));
  return [...told, ...named];
}

function sideOf(side: 'from' | 'to', value: Json | undefined): { readonly from?: Json; readonly to?: Json } {
  return value === undefined ? {} : { [side]: value };
}
