import type { Commit, JsonObject, RecordedEvent } from '@cairn/contracts';
import type { Random } from '@cairn/history/testing';
import { defineProjection } from '../../projection/definition.js';

/** A document of the simulation: a number that events set, raise and copy. */
export interface Tally {
  readonly n: number;
  readonly parity: string;
}

function tally(n: number): Tally {
  return { n, parity: n % 2 === 0 ? 'even' : 'odd' };
}

/** What a handler can do: write without reading, write what was read, remove, and write one document from another. */
export const tallies = defineProjection<{ tallies: Tally }>({
  name: 'tallies',
  version: 1,
  views: { tallies: { keys: ['parity'] } },
  on: {
    'objective.created': ({ data }, docs) => docs.put('tallies', data.objectiveId, tally(Number(data.title))),
    'objective.chosen': async ({ data: { objectiveId } }, docs) => docs.put('tallies', objectiveId, tally(((await docs.get('tallies', objectiveId))?.n ?? 0) + 1)),
    'objective.cancelled': ({ data }, docs) => docs.remove('tallies', data.objectiveId),
    'objective.carried-over': async ({ data }, docs) => docs.put('tallies', data.toObjectiveId, tally(((await docs.get('tallies', data.objectiveId))?.n ?? -1) + 10)),
  },
});

const TYPES = ['objective.created', 'objective.chosen', 'objective.chosen', 'objective.cancelled', 'objective.carried-over'] as const;
const IDS = 4;

/** Commits of one or two random events on few documents. */
export function randomLog(random: Random, length: number): Commit[] {
  return Array.from({ length }, (_, index) => commitOf(index + 1, Array.from({ length: 1 + random.pick(2) }, (_event, place) => randomEvent(random, `${index}.${place}`))));
}

function randomEvent(random: Random, id: string): RecordedEvent {
  const data: JsonObject = { objectiveId: `o${random.pick(IDS)}`, toObjectiveId: `o${random.pick(IDS)}`, title: String(random.pick(5)) };
  return { id, type: TYPES[random.pick(TYPES.length)] ?? TYPES[0], schema: 1, data };
}

function commitOf(position: number, events: readonly RecordedEvent[]): Commit {
  return {
    format: 1, org: 'org', stream: 'objective-1', position, version: position, commandId: `command-${position}`, requestHash: '', at: '2026-09-11T00:00:00.000Z',
    actor: 'person-1', via: 'api', correlationId: 'c', prev: `hash-${position - 1}`, hash: `hash-${position}`, events,
  };
}
