import type { EventData } from '@cairn/contracts';
import { specification } from '@cairn/commands/testing';
import { firstSlot, moment, of, placements, reads } from '@cairn/rhythm/testing';
import { lead, owner } from '../acting.fixture.js';
import type { AcknowledgeCheckIn, CheckInCommand, CorrectCheckIn, RecordCheckIn } from './check-in-command.js';
import { decide } from './check-in.js';

type Timed<Command> = Command & { readonly now?: string };
type TimedCommand = Timed<CheckInCommand>;

/** Decisions on the key result of the fixture, at `now`; by default while the first slot runs. */
export const checkIns: ReturnType<typeof specification<typeof reads, TimedCommand>> = specification({
  reads,
  decide: (command: TimedCommand, states) => decide(command, states, { at: command.now ?? moment.inTime }),
});

export function checkIn(more: Partial<Timed<RecordCheckIn>> = {}): TimedCommand {
  return { kind: 'record', keyResultId: 'o.1', acting: owner, placements, value: '24', confidence: '0.6', saidHealth: 'on-track', ...more };
}

export function correction(more: Partial<Timed<CorrectCheckIn>> = {}): TimedCommand {
  return { kind: 'correct', keyResultId: 'o.1', acting: owner, checkInId: 'o.1.1', changes: { value: '23' }, before: {}, reason: 'One site was counted twice.', ...more };
}

export function acknowledgement(more: Partial<AcknowledgeCheckIn> = {}): TimedCommand {
  return { kind: 'acknowledge', keyResultId: 'o.1', acting: lead, checkInId: 'o.1.1', how: 'thanks', ...more };
}

/** What `checkIn()` is recorded as. */
export const asRecorded: EventData<'check-in.recorded'> = {
  ...of,
  checkInId: 'o.1.1',
  slot: firstSlot,
  timeliness: 'on-time',
  effectiveAt: moment.inTime,
  value: '24',
  noNewFigure: false,
  confidence: '0.6',
  saidHealth: 'on-track',
  policyVersion: 1,
};
