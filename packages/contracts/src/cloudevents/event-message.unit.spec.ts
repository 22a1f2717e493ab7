import { describe, expect, it } from '@jest/globals';
import type { Commit } from '../commit/commit.js';
import { catalogue } from '../events/catalogue.js';
import { ids } from '../events/examples.js';
import { recordedExample } from '../testing/examples.js';
import { toCloudEvents } from './cloud-event.js';
import { toEventMessages } from './event-message.js';

const commit: Commit = {
  format: 1,
  org: 'org_9k2',
  position: 48_213,
  stream: `check-ins-${ids.keyResult}`,
  version: 17,
  commandId: 'c'.repeat(43),
  requestHash: '7'.repeat(64),
  at: '2026-11-20T02:14:05.120Z',
  actor: ids.person,
  via: 'api',
  correlationId: 'c-77',
  prev: '0'.repeat(64),
  hash: '1'.repeat(64),
  events: [recordedExample('check-in.recorded', 'e0'), recordedExample('key-result.health-changed', 'e1')],
};

describe('commits as messages', () => {
  it('are CloudEvents in binary mode, keyed by the organization, with the place in the chain', () => {
    const [, second] = toEventMessages(commit, catalogue);
    expect(second).toEqual({
      key: 'org_9k2',
      headers: {
        'content-type': 'application/json',
        ce_specversion: '1.0',
        ce_id: 'e1',
        ce_source: '/organizations/org_9k2',
        ce_type: 'key-result.health-changed',
        ce_subject: `check-ins-${ids.keyResult}`,
        ce_time: '2026-11-20T02:14:05.120Z',
        ce_dataschema: '/api/v1/history/schemas/key-result.health-changed/1',
        ce_sequence: '00000000000000048213.0001',
        ce_position: '48213',
        ce_index: '1',
        ce_count: '2',
        ce_streamversion: '17',
        ce_recordedschema: '1',
        ce_kind: 'observation',
        ce_actor: ids.person,
        ce_via: 'api',
        ce_commandid: 'c'.repeat(43),
        ce_correlationid: 'c-77',
        cairn_prev: '0'.repeat(64),
        cairn_hash: '1'.repeat(64),
      },
      value: JSON.stringify(toCloudEvents(commit, catalogue)[1]?.data),
    });
  });

  it('never carry personal text, nor what only the history needs', () => {
    const text = JSON.stringify(toEventMessages(commit, catalogue));
    expect([text.includes('$sealed'), text.includes('sealed'), text.includes(commit.requestHash)]).toEqual([false, true, false]);
  });

  it('carry what a commit may have besides, as headers', () => {
    const [first] = toEventMessages({ ...commit, onBehalfOf: ids.otherPerson, causationId: '48212.0', loadedAt: commit.at }, catalogue);
    expect(first?.headers).toMatchObject({ ce_onbehalfof: ids.otherPerson, ce_causationid: '48212.0', ce_loadedat: commit.at });
  });

  it('hold back a whole commit that a newer software wrote', () => {
    const events = [...commit.events, { ...recordedExample('objective.chosen', 'e'), schema: 2 }];
    expect(() => toEventMessages({ ...commit, events }, catalogue)).toThrow(expect.objectContaining({ code: 'event-version-newer' }));
  });
});
