import { ok, strictEqual } from 'node:assert/strict';
import { commitsAfter, GENESIS, type ReadableLog } from '@cairn/history';
import { verifyLog } from '@cairn/history/verify';
import { ORG } from '../../history/check-ins.js';
import { withHistory } from '../../history/workspace.js';
import type { Acknowledged } from '../load/job.js';

/** The chain is whole, and every check-in that was acknowledged is in the log once, where its answer said, with its value; and no other is. @param after position before the run */
export function assertRecorded(directory: string, after: number, acknowledged: readonly Acknowledged[]): Promise<void> {
  return withHistory(directory, (history) => assertRecordedIn(history, after, acknowledged));
}

/** The same, wherever the log is. */
export async function assertRecordedIn(history: ReadableLog, after: number, acknowledged: readonly Acknowledged[]): Promise<void> {
  const { holds, faults } = await verifyLog(ORG, (position) => history.readStored(ORG, position));
  ok(holds, JSON.stringify(faults[0]));
  const recorded = await recordedAfter(history, after);
  ok(acknowledged.length > 0, 'nothing was acknowledged');
  strictEqual(recorded.length, acknowledged.length);
  const byPosition = new Map(recorded.map((said) => [said.position, said]));
  strictEqual(new Set(acknowledged.map(({ checkInId }) => checkInId)).size, acknowledged.length);
  for (const said of acknowledged) strictEqual(wordsOf(byPosition.get(said.position)), wordsOf(said));
}

type Recorded = Omit<Acknowledged, 'at'>;

async function recordedAfter(history: ReadableLog, after: number): Promise<readonly Recorded[]> {
  const recorded: Recorded[] = [];
  for await (const { position, events } of commitsAfter(history, ORG, GENESIS)) {
    if (position <= after) continue;
    for (const { type, data } of events) {
      if (type !== 'check-in.recorded') continue;
      const { keyResultId, checkInId, value } = data as { readonly keyResultId: string; readonly checkInId: string; readonly value: string };
      recorded.push({ keyResultId, checkInId, position, value });
    }
  }
  return recorded;
}

function wordsOf(said: Recorded | undefined): string {
  return said === undefined ? 'nothing' : `${said.position} ${said.keyResultId} ${said.checkInId} ${said.value}`;
}
