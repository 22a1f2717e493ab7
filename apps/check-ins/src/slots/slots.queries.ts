import { CairnError } from '@cairn/contracts';
import { isOpen } from '@cairn/method';
import { checkInViews, goalViews, okrViews, type KeyResultDoc } from '@cairn/okr-views';
import { Found, Readings, type Reader, type Reading } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { pageOf } from '../edge/page.reading.js';
import { SeenGoals } from '../key-results/seen-goals.reading.js';
import { keyResultUnknown } from '../key-results/subject.js';
import { ofRunningCycles, slotsOfKeyResults, type GoalSlots } from './goal-slots.reading.js';
import type { SlotDto, SlotsDto, SlotsQuery } from './slot.dto.js';

/** Slots of key results, past and to come. */
@Injectable()
export class SlotsQueries {
  constructor(
    @Inject(Readings) private readonly readings: Readings,
    @Inject(SeenGoals) private readonly seenGoals: SeenGoals,
  ) {}

  /** By due moment. @throws CairnError `request-invalid` unless one of key result and team is named; `key-result-unknown` */
  async list(reader: Reader, query: SlotsQuery): Promise<Found<SlotsDto>> {
    const { access } = reader;
    access.requireReader();
    requireOneOf(query);
    const reading = await this.readings.open(reader, query, [goalViews, checkInViews]);
    const seen = await this.seenGoals.lookup(access);
    const goals = await slotsOfKeyResults(reading.views, await keyResultsOf(reading, query), seen);
    if (query.keyResultId !== undefined && goals.length === 0) return keyResultUnknown();
    const slots = goals.flatMap((goal) => slotsOf(goal, query, reading.clock)).sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
    const { items, next } = pageOf(slots, ({ dueAt, slot }) => ({ value: dueAt, id: slot }), reading);
    return new Found({ items: [...items] }, { position: reading.position, ...(next && { next }) });
  }
}

function requireOneOf({ keyResultId, teamId }: SlotsQuery): void {
  if ((keyResultId === undefined) !== (teamId === undefined)) return;
  throw new CairnError('Name a key result or a team.', { code: 'request-invalid', details: { errors: [{ field: '/keyResultId', problem: 'give keyResultId or teamId, one of them' }] } });
}

async function keyResultsOf({ views }: Reading, { keyResultId, teamId }: SlotsQuery): Promise<readonly KeyResultDoc[]> {
  if (keyResultId !== undefined) {
    const keyResult = await views.get(okrViews.keyResults, keyResultId);
    return keyResult === undefined ? [] : [keyResult];
  }
  const found = await views.all(okrViews.keyResults, { by: 'key', key: 'teamId', equals: teamId ?? '' });
  return ofRunningCycles(views, found.map(({ doc }) => doc));
}

function slotsOf({ objective, keyResult, states }: GoalSlots, { from = '', to = '9999-12-31' }: SlotsQuery, clock: string): readonly SlotDto[] {
  const { objectiveId, teamId } = objective;
  const { keyResultId, responsibleId } = keyResult;
  return states
    .filter(({ slot: { dueOn } }) => from <= dueOn && dueOn <= to)
    .map((state) => {
      const { name, opensAt, dueAt, dueOn, onTimeUntil, lateUntil } = state.slot;
      const { excused, timeliness, miss } = state;
      const moments = { opensAt, dueAt, dueOn, onTimeUntil, lateUntil };
      return { slot: name, keyResultId, objectiveId, teamId, responsibleId, ...moments, excused, timeliness, missed: miss === 'recorded', open: isOpen(state, clock) };
    });
}

function keyOf({ dueAt, slot }: SlotDto): string {
  return `${dueAt} ${slot}`;
}
