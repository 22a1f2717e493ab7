import type { Client } from '@cairn/client';
import type { Instant, KeyResultValue, SaidHealth } from '@cairn/method';
import type { KnownCheckIn, KnownKeyResult } from '../known/known-organization.js';
import { inParallel } from './in-parallel.js';
import { readAll } from './read-all.js';

/** Key results that are asked for at once. */
const AT_ONCE = 8;

interface CheckInAnswer {
  readonly id: string;
  readonly keyResultId: string;
  readonly effectiveAt: Instant;
  readonly recordedAt: Instant;
  /** When it was written down elsewhere, of an imported one. */
  readonly learntAt?: Instant;
  readonly value?: KeyResultValue;
  readonly confidence?: string;
  readonly saidHealth?: SaidHealth;
  readonly supersedes?: string;
}

/** The check-ins, corrected ones too, of the key results that the files name. @param named every text that stands in a cell */
export async function readCheckIns(client: Client, keyResults: readonly KnownKeyResult[], named: ReadonlySet<string>): Promise<readonly KnownCheckIn[]> {
  const wanted = keyResults.filter(({ reference }) => reference !== null && named.has(reference));
  const found = await inParallel(wanted, AT_ONCE, ({ id }) => readAll<CheckInAnswer>(client, `/key-results/${encodeURIComponent(id)}/check-ins`));
  return found.flat().map(checkInOf);
}

function checkInOf({ id, keyResultId, effectiveAt, recordedAt, learntAt = recordedAt, ...said }: CheckInAnswer): KnownCheckIn {
  const { value = null, confidence = null, saidHealth = null, supersedes = null } = said;
  return { id, keyResultId, effectiveAt, recordedAt: learntAt, value, confidence, health: saidHealth, supersedes };
}
