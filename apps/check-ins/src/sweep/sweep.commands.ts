import { derivedCommandId, guardedStream, type CommandEnvelope, type CommandPlan, type Read } from '@cairn/commands';
import { checkInsFold, rhythmFold, type CheckInEntry, type Rhythm } from '@cairn/rhythm';
import type { Platform } from '@cairn/service-kit';
import { recordMissed } from '../slots/slots.js';
import type { MissBatch } from '../slots/misses.js';

/** The identity under which misses are recorded; each batch has an id of its own. */
export type SweepEnvelope = Omit<CommandEnvelope, 'commandId' | 'idempotencyKey'>;

/** How many misses a batch came to, and the position at which that is so. */
export interface Recorded {
  readonly missed: number;
  readonly position: number;
}

/**
 * Records a batch, once. Its id follows from team, due moment and part; where that command has been carried out already and slots of the batch
 * are to be recorded still (a leave that ended early, another cycle's longer grace), they follow in one whose id follows from that one too.
 */
export async function recordBatch({ runtime }: Pick<Platform, 'runtime'>, batch: MissBatch, envelope: SweepEnvelope): Promise<Recorded> {
  const { teamId, due, part } = batch;
  const facts = ['check-in.missed', teamId, due, part];
  for (let after = 0; ; ) {
    const commandId = derivedCommandId(envelope.org, after === 0 ? facts : [...facts, after]);
    const outcome = await runtime.execute(planOf(batch), { ...envelope, commandId });
    if (outcome.outcome === 'unchanged') return { missed: 0, position: outcome.position };
    if (outcome.outcome === 'appended') return { missed: outcome.commit.events.length, position: outcome.position };
    const told = new Set(outcome.commit.events.map(({ data }) => data['slot']));
    if (batch.misses.every(({ slot }) => told.has(slot))) return { missed: 0, position: outcome.position };
    after = outcome.position;
  }
}

type CheckInsName = `check-ins-${string}`;
type SweepReads = Readonly<Record<CheckInsName, Read<readonly CheckInEntry[]>>> & { readonly rhythm: Read<Rhythm> };

/** A check-in that came in between has the last word: the streams of all key results of the batch are read and guarded. */
function planOf({ teamId, misses }: MissBatch): CommandPlan<SweepReads> {
  const nameOf = (keyResultId: string): CheckInsName => `check-ins-${keyResultId}`;
  const checkIns = Object.fromEntries(misses.map(({ keyResultId }) => [nameOf(keyResultId), guardedStream(nameOf(keyResultId), checkInsFold)]));
  return {
    service: 'check-ins',
    stream: `rhythm-${teamId}`,
    reads: { ...checkIns, rhythm: guardedStream(`rhythm-${teamId}`, rhythmFold) },
    decide: (states) => {
      const silent = misses.filter(({ keyResultId, slot }) => !states[nameOf(keyResultId)]?.some((entry) => entry.slot === slot));
      return recordMissed({ kind: 'record-missed', misses: silent }, states);
    },
  };
}
