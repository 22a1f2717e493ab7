import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CommitBody } from '../commit/commit.js';
import { catalogue } from '../events/catalogue.js';
import { ids, sealedExample } from '../events/examples.js';
import { recordedExample } from '../testing/examples.js';
import { smallCatalogue } from '../testing/small-catalogue.js';
import { toCloudEvents } from './cloud-event.js';
import { maskedAt } from './masked.js';
import { sequenceOf } from './sequence.js';

const commit: CommitBody = {
  format: 1,
  org: 'org_9k2',
  position: 48_213,
  stream: `objective-${ids.objective}`,
  version: 17,
  commandId: 'c'.repeat(43),
  requestHash: '0'.repeat(64),
  at: '2026-11-20T02:14:05.120Z',
  actor: ids.person,
  via: 'api',
  correlationId: 'c-77',
  prev: '0'.repeat(64),
  events: [recordedExample('key-result.goalpost-moved', '019aa3f0-6a8e-7c11-9a53-5f1f7b8c2d10')],
};

describe('commits as CloudEvents', () => {
  it('carry the envelope in lower-case attributes and leave out what is absent', () => {
    expect(toCloudEvents(commit, catalogue)).toEqual([
      {
        specversion: '1.0',
        id: '019aa3f0-6a8e-7c11-9a53-5f1f7b8c2d10',
        source: '/organizations/org_9k2',
        type: 'key-result.goalpost-moved',
        subject: `objective-${ids.objective}`,
        time: '2026-11-20T02:14:05.120Z',
        dataschema: '/api/v1/history/schemas/key-result.goalpost-moved/1',
        sequence: '00000000000000048213.0000',
        position: 48_213,
        index: 0,
        count: 1,
        streamversion: 17,
        recordedschema: 1,
        kind: 'fact',
        actor: ids.person,
        via: 'api',
        commandid: 'c'.repeat(43),
        correlationid: 'c-77',
        data: catalogue.definitionOf('key-result.goalpost-moved').example,
      },
    ]);
  });

  it('name attributes with lower-case letters and digits only', () => {
    const [full] = toCloudEvents({ ...commit, onBehalfOf: ids.otherPerson, causationId: '48212.0', loadedAt: commit.at }, catalogue);
    expect(full).toMatchObject({ onbehalfof: ids.otherPerson, causationid: '48212.0', loadedat: commit.at });
    expect(Object.keys(full ?? {}).filter((name) => !/^[a-z0-9]{1,20}$/.test(name))).toEqual([]);
    expect(full).not.toHaveProperty('requestHash');
    expect(full).not.toHaveProperty('sequencetype');
  });

  it('number the events of a commit', () => {
    const events = ['e0', 'e1', 'e2'].map((id) => recordedExample('objective.chosen', id));
    const made = toCloudEvents({ ...commit, events }, catalogue);
    expect(made.map(({ id, index, count, sequence }) => [id, index, count, sequence])).toEqual([
      ['e0', 0, 3, '00000000000000048213.0000'],
      ['e1', 1, 3, '00000000000000048213.0001'],
      ['e2', 2, 3, '00000000000000048213.0002'],
    ]);
  });

  it('serve the newest schema and tell the recorded one', () => {
    const [made] = toCloudEvents({ ...commit, events: [{ id: 'e', type: 'note.pinned', schema: 1, data: { a: 'x' } }] }, smallCatalogue);
    expect(made).toMatchObject({ dataschema: '/api/v1/history/schemas/note.pinned/3', recordedschema: 1, data: { c: 'x' } });
  });

  it('mask personal text, in fields and in changes', () => {
    const changes = [{ field: 'value', from: '1', to: '2' }, { field: 'next', from: sealedExample('/changes/1/from'), to: sealedExample('/changes/1/to') }] as const;
    const events = [recordedExample('check-in.recorded', 'e0'), recordedExample('check-in.corrected', 'e1', { changes: [...changes] })];
    const [checkIn, correction] = toCloudEvents({ ...commit, events }, catalogue);
    expect(checkIn?.data).toMatchObject({ moved: { sealed: true }, inTheWay: { sealed: true }, next: { sealed: true }, confidence: '0.6' });
    expect(correction?.data['changes']).toEqual([changes[0], { field: 'next', from: { sealed: true }, to: { sealed: true } }]);
    expect(JSON.stringify([checkIn, correction])).not.toContain('$sealed');
  });

  it('let nothing pass that a newer software wrote', () => {
    const events = [...commit.events, { ...recordedExample('objective.chosen', 'e'), schema: 2 }];
    expect(() => toCloudEvents({ ...commit, events }, catalogue)).toThrow(expect.objectContaining({ code: 'event-version-newer' }));
  });

  it('name the organization as one segment of the source', () => {
    expect(toCloudEvents({ ...commit, org: 'a/b' }, catalogue)[0]?.source).toBe('/organizations/a%2Fb');
  });
});

describe('sequence', () => {
  it('orders as text like position and index as numbers', () => {
    const address = fc.tuple(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), fc.integer({ min: 0, max: 99 }));
    const near = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 12 }));
    fc.assert(fc.property(fc.oneof(fc.tuple(address, address), fc.tuple(near, near)), ([one, other]) => {
      const byNumber = Math.sign(one[0] - other[0] || one[1] - other[1]);
      const [first, second] = [sequenceOf(...one), sequenceOf(...other)];
      expect(first < second ? -1 : Number(first > second)).toBe(byNumber);
    }));
  });
});

describe('masking', () => {
  it('copies what is on the way and keeps the rest', () => {
    const data = { a: [{ b: 'x', c: 1 }, 2], d: { e: 'y' } };
    expect(maskedAt(data, ['/a/0/b', '/d'])).toEqual({ a: [{ b: { sealed: true }, c: 1 }, 2], d: { sealed: true } });
    expect(data).toEqual({ a: [{ b: 'x', c: 1 }, 2], d: { e: 'y' } });
  });
});
