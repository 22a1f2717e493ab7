import { describe, expect, it } from '@jest/globals';
import type { SealedText } from '../catalogue/sealable.js';
import type { RecordedEvent } from '../commit/commit.js';
import { exampleKeyResult, exampleObjective, ids, sealedExample } from './examples.js';
import { event, isEventOf, type EventData, type EventOf, type NewEvent } from './event.js';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <T extends true>(proof: T): T => proof;

/** A decider's state, as services write it. */
function titleAfter(title: string, change: EventOf<'objective.created' | 'objective.reworded' | 'objective.chosen'>): string {
  switch (change.type) {
    case 'objective.created':
      return change.data.title;
    case 'objective.reworded':
      return change.data.changes[0]?.to ?? title;
    case 'objective.chosen':
      return title;
  }
}

describe('typed events', () => {
  it('are made of a type and its data', () => {
    const parked = event('objective.parked', { ...exampleObjective, reason: 'Next year.' });
    expect(parked).toEqual({ type: 'objective.parked', data: { ...exampleObjective, reason: 'Next year.' } });
  });

  it('have the types of their schemas', () => {
    expect(holds<Same<EventData<'check-in.recorded'>['saidHealth'], 'on-track' | 'at-risk' | 'off-track' | undefined>>(true)).toBe(true);
    expect(holds<Same<EventData<'check-in.recorded'>['moved'], string | SealedText | undefined>>(true)).toBe(true);
    expect(holds<Same<EventData<'check-in.recorded'>['value'], string | string[] | boolean | undefined>>(true)).toBe(true);
    expect(holds<Same<EventData<'cycle.closed'>, { cycleId: string; objectives: number; scored: number }>>(true)).toBe(true);
    expect(holds<Same<NewEvent<'team.closed'>['type'], 'team.closed'>>(true)).toBe(true);
  });

  it('refuse wrong data when they are compiled', () => {
    // @ts-expect-error a reason is missing
    expect(event('objective.parked', exampleObjective).data).not.toHaveProperty('reason');
    // @ts-expect-error no such event
    expect(event('objective.updated', exampleObjective).type).toBe('objective.updated');
  });

  it('are told apart by their type', () => {
    const created = event('objective.created', { ...exampleObjective, as: 'draft', title: 'A', ownerId: ids.person, kind: 'committed', tags: [] });
    const reworded = event('objective.reworded', { ...exampleObjective, changes: [{ field: 'title', from: 'A', to: 'B' }] });
    expect([created, reworded, event('objective.chosen', exampleObjective)].reduce(titleAfter, '')).toBe('B');
  });

  it('may become recorded events', () => {
    const { type, data } = event('check-in.acknowledged', { ...exampleKeyResult, checkInId: ids.checkIn, how: 'thanks', text: sealedExample('/text') });
    const recorded: RecordedEvent = { id: 'e1', type, schema: 1, data };
    expect(isEventOf(recorded, 'check-in.acknowledged', 'check-in.recorded')).toBe(true);
    expect(isEventOf(recorded, 'check-in.recorded')).toBe(false);
    expect(isEventOf(recorded, 'check-in.acknowledged') ? recorded.data.how : undefined).toBe('thanks');
  });
});
