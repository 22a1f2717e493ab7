import { createClient } from '@cairn/client';
import { answerJson, withServer, type Answering } from '@cairn/client/testing';
import { readImportFile } from '../files/import-file.js';
import { describe, expect, it } from '@jest/globals';
import { readKnown } from './read-known.js';
import { readTarget } from './target.js';

const objective = { objectiveId: 'o1', externalId: 'O-1', title: 'Faster', cycleId: 'c1', ownerId: 'p1', state: 'committed', committedAt: '2026-06-20T00:00:00.000Z', keyResultIds: ['o1.1', 'o1.3'], initiativeIds: ['o1.2'] };
const plan = { type: 'increase', title: 'Days', start: '30', target: '12', due: '2026-09-30', unit: 'days' };
const milestone = { type: 'milestone', title: 'Open', due: '2026-09-30', steps: [{ stepId: 's1', title: 'Signed', weight: '1' }] };
const keyResults = [
  { keyResultId: 'o1.1', externalId: 'K-1', objectiveId: 'o1', standing: 'open', addedAt: '2026-06-20T00:00:00.000Z', plan },
  { keyResultId: 'o1.3', externalId: 'K-2', objectiveId: 'o1', standing: 'closed', addedAt: '2026-06-21T00:00:00.000Z', plan: milestone },
];
const initiatives = [{ initiativeId: 'o1.2', keyResultId: 'o1.1', title: 'Project', state: 'planned' }];
const at = { effectiveAt: '2026-07-10T00:00:00.000Z', recordedAt: '2026-11-01T00:00:00.000Z' };

const LISTS: Readonly<Record<string, readonly object[]>> = {
  '/people': [{ personId: 'p1', email: 'Ann@Example.test' }, { personId: 'p2' }],
  '/teams': [{ teamId: 't1', name: 'Company' }],
  '/cycles': [{ cycleId: 'c1', name: '2026 Q3', start: '2026-07-01', end: '2026-09-30', state: 'active', activatedAt: '2026-06-30T16:00:00.000Z' }],
  '/alignments': [{ alignmentId: 'a1', fromObjectiveId: 'o2', toObjectiveId: 'o1', state: 'accepted' }],
  '/objectives': [objective, { ...objective, objectiveId: 'o2', externalId: undefined, keyResultIds: [], initiativeIds: [] }],
  '/key-results/o1.1/check-ins': [{ id: 'o1.1.1', keyResultId: 'o1.1', ...at, learntAt: '2026-07-11T00:00:00.000Z', value: '25', saidHealth: 'on-track' }, { id: 'o1.1.2', keyResultId: 'o1.1', ...at, confidence: '0.5', supersedes: 'o1.1.1' }],
};

const organization: Answering = ({ url }, response) => {
  const path = url.replace(/^\/api\/v1|\?.*$/g, '');
  answerJson(response, path === '/objectives/o1' ? { ...objective, keyResults, initiatives } : { items: LISTS[path] });
};

describe('what the organization has already', () => {
  it('is read as the import asks for it, check-ins of the key results that a file names', async () => {
    await withServer(organization, async ({ url, received }) => {
      const files = [readImportFile(Buffer.from('key_result,value\nK-1,4\n'))];
      const known = await readKnown(createClient({ url, key: 'k' }), files, () => undefined);
      expect(known).toEqual({
        people: [{ id: 'p1', email: 'ann@example.test' }, { id: 'p2', email: null }],
        teams: [{ id: 't1', name: 'Company' }],
        cycles: [{ id: 'c1', name: '2026 Q3', start: '2026-07-01', end: '2026-09-30', parentCycleId: null, state: 'active', activatedAt: '2026-06-30T16:00:00.000Z' }],
        links: [{ id: 'a1', fromObjectiveId: 'o2', toObjectiveId: 'o1', toKeyResultId: null, state: 'accepted' }],
        objectives: [expect.objectContaining({ id: 'o1', reference: 'O-1', parts: 3 }), expect.objectContaining({ id: 'o2', reference: null, parts: 0 })],
        keyResults: [
          { id: 'o1.1', reference: 'K-1', objectiveId: 'o1', title: 'Days', standing: 'open', due: '2026-09-30', addedAt: '2026-06-20T00:00:00.000Z', measure: { type: 'increase', start: '30', target: '12' }, stepTitles: {}, unit: 'days', currency: null },
          expect.objectContaining({ id: 'o1.3', reference: 'K-2', standing: 'closed', stepTitles: { s1: 'Signed' }, unit: null }),
        ],
        initiatives: [{ id: 'o1.2', keyResultId: 'o1.1', title: 'Project', state: 'planned' }],
        checkIns: [
          { id: 'o1.1.1', keyResultId: 'o1.1', effectiveAt: at.effectiveAt, recordedAt: '2026-07-11T00:00:00.000Z', value: '25', confidence: null, health: 'on-track', supersedes: null },
          { id: 'o1.1.2', keyResultId: 'o1.1', effectiveAt: at.effectiveAt, recordedAt: at.recordedAt, value: null, confidence: '0.5', health: null, supersedes: 'o1.1.1' },
        ],
      });
      expect(received.filter(({ url: path }) => path.includes('o1.3'))).toEqual([]);
    });
  });
});

describe('how far the log has come', () => {
  const withLast = (last: object): Answering => ({ url }, response) =>
    url.endsWith('/organization') ? answerJson(response, { organizationId: 'org-1', timeZone: 'Asia/Taipei' }, { 'cairn-position': '7' }) : answerJson(response, { events: url.includes('after=6&') ? [last] : [], through: 7, live: true });

  it.each([
    [{ time: '2026-07-10T00:00:00.000Z', loadedat: '2026-11-22T00:00:00.000Z' }, { state: 'loading', until: '2026-07-10T00:00:00.000Z' }],
    [{ time: '2026-11-22T00:00:00.000Z' }, { state: 'lived' }],
  ])('is told by the last commit: %j', async (last, log) => {
    await withServer(withLast(last), async ({ url }) => {
      expect(await readTarget(createClient({ url, key: 'k' }))).toEqual({ organizationId: 'org-1', timeZone: 'Asia/Taipei', log });
    });
  });
});
