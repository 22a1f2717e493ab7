import { setTimeout as pause } from 'node:timers/promises';
import { event } from '@cairn/contracts';
import type { AppendRequest, Expectation } from '@cairn/history';
import { openProduct } from '../product.fixture.js';
import type { Said } from './acknowledgement.js';

/**
 * Appends under load with projections running until it is killed, and says what was acknowledged.
 * `node writer.main.js DIRECTORY ROUND`
 */
const WRITERS = 16;
const KEY_RESULTS = 20;
const THINKING = 4;
const ORG = 'org';
const HASH = 'a'.repeat(64);
const [directory = '', round = '0'] = process.argv.slice(2);

/** Written when it returns: standard output is a pipe, which node writes to synchronously (but on Windows). */
function say(said: Said): void {
  process.stdout.write(`${JSON.stringify(said)}\n`);
}

function checkIn(id: string, keyResult: number): AppendRequest {
  const goal = { objectiveId: `o${keyResult % 5}`, cycleId: 'c1', teamId: 't1', keyResultId: `o${keyResult}.1`, checkInId: id };
  const { type, data } = event('check-in.recorded', { ...goal, slot: `o${keyResult}.1@2026-09-11`, timeliness: 'on-time', effectiveAt: '2026-09-11T00:00:00.000Z', value: '7', noNewFigure: false, confidence: '0.6', saidHealth: 'on-track', policyVersion: 1 });
  return request(`check-ins-o${keyResult}.1`, id, { kind: 'any' }, { service: 'check-ins', events: [{ id, type, schema: 1, data }] });
}

function request(stream: string, commandId: string, expect: Expectation, more: Pick<AppendRequest, 'service' | 'events'>): AppendRequest {
  return { org: ORG, stream, expect, commandId, requestHash: HASH, actor: 'p1', via: 'api', correlationId: 'drill', ...more };
}

const { history } = await openProduct(directory);
if ((await history.head(ORG)).position === 0) {
  const { type, data } = event('organization.created', { name: 'Drill', logId: '019aa3e0-0000-7000-8000-000000000001', timeZone: 'UTC', languages: ['en'], fiscalYearStartMonth: 1 });
  await history.append(request('organization', 'created', { kind: 'none' }, { service: 'goals', events: [{ id: 'e-created', type, schema: 1, data }] }));
}
say({ said: 'ready' });

async function write(writer: number): Promise<never> {
  for (let n = 0; ; n += 1) {
    const id = `r${round}-w${writer}-${n}`;
    const { commit } = await history.append(checkIn(id, (writer * 7 + n) % KEY_RESULTS));
    say({ said: 'acknowledged', position: commit.position, commandId: id });
    await pause(THINKING);
  }
}

await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
