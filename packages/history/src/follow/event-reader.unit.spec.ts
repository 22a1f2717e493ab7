import { describe, expect, it } from '@jest/globals';
import { category, createCatalogue, defineEvent, fields, type Commit, type JsonObject, type RecordedEvent, type Service } from '@cairn/contracts';
import { EventReader } from './event-reader.js';

const { Shape, Name } = fields;

/** Version 2 of `team.renamed` calls the name `newName`. */
const catalogue = createCatalogue(
  [category({ name: 'team', service: 'goals' }), category({ name: 'lesson', service: 'analytics' })],
  [
    defineEvent({
      type: 'team.renamed',
      version: 2,
      kind: 'fact',
      category: 'team',
      schema: Shape({ newName: Name }),
      schemas: { 1: Shape({ name: Name }) },
      upcasters: [{ from: 1, up: ({ name }) => ({ newName: name ?? '' }) }],
      example: { newName: 'Service' },
    }),
    defineEvent({ type: 'team.closed', version: 1, kind: 'fact', category: 'team', schema: Shape({}), example: {} }),
  ],
  [],
);

function event(type: string, schema = 1, data: JsonObject = {}): RecordedEvent {
  return { id: `${type}-${schema}`, type, schema, data };
}

function commit(events: readonly RecordedEvent[], stream = 'team-1'): Commit {
  return {
    format: 1, org: 'org-a', stream, position: 7, version: 3, commandId: 'command', requestHash: 'r', at: '2026-09-11T00:00:00.000Z', actor: 'person-1',
    via: 'api', correlationId: 'c', prev: 'p', hash: 'h', events,
  };
}

const reader = (service?: Service): EventReader => new EventReader({ catalogue, types: ['team.renamed'], ...(service && { service }) });

describe('opening commits for a follower', () => {
  it('gives the events it acts on, with their place and at the newest version', () => {
    const events = reader().read(commit([event('team.closed'), event('team.renamed', 1, { name: 'Sales' }), event('team.renamed', 2, { newName: 'Service' })]));
    expect(events).toMatchObject([
      { index: 1, position: 7, stream: 'team-1', version: 3, org: 'org-a', actor: 'person-1', via: 'api', schema: 2, recordedSchema: 1, data: { newName: 'Sales' } },
      { index: 2, schema: 2, recordedSchema: 2, data: { newName: 'Service' } },
    ]);
  });

  it.each(['team.renamed', 'team.closed'])('refuses a newer version of %s, whether it acts on it or not', (type) => {
    expect(() => reader().read(commit([event(type, 3)]))).toThrow(expect.objectContaining({ code: 'event-version-newer' }));
    expect(() => reader('analytics').read(commit([event(type, 3)]))).toThrow(expect.objectContaining({ code: 'event-version-newer' }));
  });

  it('refuses an unknown type where all services are one process, and where the follower writes the category itself', () => {
    for (const opening of [reader(), reader('goals')]) expect(() => opening.read(commit([event('team.split')]))).toThrow(expect.objectContaining({ code: 'unknown-event-type' }));
  });

  it('lets pass what another service writes and it does not know', () => {
    expect(reader('analytics').read(commit([event('team.split'), event('team.split')]))).toEqual([]);
    expect(reader('goals').read(commit([event('vote.cast')], 'vote-1'))).toEqual([]);
    expect(() => reader('analytics').read(commit([event('lesson.forgotten')], 'lesson-1'))).toThrow(expect.objectContaining({ code: 'unknown-event-type' }));
  });
});
