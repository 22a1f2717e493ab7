import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import type { JsonObject, RecordedEvent } from '@cairn/contracts';
import type { ContractCase } from '@cairn/contracts/testing';
import type { AppendRequest } from '../../port/append.js';
import { refuses } from './assertions.js';
import { openLog, readAll, type HistoryHarness } from './harness.js';

type Spoil = (request: AppendRequest) => AppendRequest;

function withEvent(change: (event: RecordedEvent) => RecordedEvent): Spoil {
  return (request) => ({ ...request, events: request.events.map(change) });
}

function withName(name: string): Spoil {
  return withEvent((event) => ({ ...event, data: { teamId: 'team-1', changes: [{ field: 'name', from: 'Service', to: name }] } }));
}

function withData(data: JsonObject): Spoil {
  return withEvent((event) => ({ ...event, data }));
}

const EVENT_BYTES = 64 * 1024;

/** Bad input, and the stable code that answers it. */
const REFUSALS: readonly (readonly [what: string, spoil: Spoil, code: string])[] = [
  ['an unknown type', withEvent((event) => ({ ...event, type: 'team.exploded' })), 'unknown-event-type'],
  ['a reserved type', withEvent((event) => ({ ...event, type: 'blocker.raised' })), 'event-type-reserved'],
  ['data that does not fit the schema', withData({ teamId: 'team-1', renamed: true }), 'event-schema-violation'],
  ['an event of another category', withEvent((event) => ({ ...event, type: 'cycle.archived', data: { cycleId: 'cycle-1' } })), 'wrong-category'],
  ['an older schema version', withEvent((event) => ({ ...event, schema: 0 })), 'schema-version-not-current'],
  ['a category of another service', (request) => ({ ...request, service: 'analytics' }), 'wrong-service'],
  ['a stream without a category', (request) => ({ ...request, stream: 'nonsense-1' }), 'unknown-category'],
  ['no events', (request) => ({ ...request, events: [] }), 'no-events'],
  ['101 events', (request) => ({ ...request, events: Array.from({ length: 101 }, () => request.events).flat() }), 'too-many-events'],
  ['text with a lone surrogate', withName('\ud800'), 'ill-formed-text'],
  ['text that is not NFC', withName('e\u0301'), 'ill-formed-text'],
  ['a control character', withName('a\u0000b'), 'ill-formed-text'],
  ['a number that is not a safe integer', withData({ teamId: 2 ** 53 }), 'unsafe-number'],
  ['a fraction', withData({ teamId: 0.5 }), 'unsafe-number'],
  ['data over 64 KB', withData({ teamId: 'x'.repeat(EVENT_BYTES) }), 'event-too-large'],
  ['an ill-formed organization', (request) => ({ ...request, org: '../org' }), 'envelope-invalid'],
  ['an ill-formed command id', (request) => ({ ...request, commandId: 'a b' }), 'envelope-invalid'],
  ['an ill-formed load time', (request) => ({ ...request, loadAt: '2025-01-01' }), 'envelope-invalid'],
  ['an event with members of its own making', withEvent((event) => Object.assign({ position: 7 }, event)), 'envelope-invalid'],
];

export const refusalCases: readonly ContractCase<HistoryHarness>[] = REFUSALS.map(([what, spoil, code]) => ({
  name: `${what} is refused as ${code}, and nothing is written`,
  async run(harness) {
    const { history, make } = await openLog(harness);
    const before = await readAll(history);
    await refuses(history.append(spoil(make.append())), code);
    deepStrictEqual(await readAll(history), before);
    strictEqual((await history.append(make.append())).commit.position, 2);
  },
}));
