import { event } from '@cairn/contracts';
import { sealedExample } from '@cairn/contracts/testing';
import { readTable } from '@cairn/tables';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type request from 'supertest';
import { codeOf, goal, ORG, Quarter } from '../quarter.fixture.js';

let q: Quarter;
beforeAll(async () => {
  q = await Quarter.open();
  const ends = { alignmentId: 'a1', fromObjectiveId: 'o2', cycleId: 'q3', teamId: 'field', toObjectiveId: 'o1', toCycleId: 'q3', toTeamId: 'service' };
  await q.on('10-02', 'alignment-a1', event('alignment.proposed', { ...ends, weight: '1', awaits: 'to' }));
  await q.on('10-02', 'alignment-a2', event('alignment.proposed', { ...ends, alignmentId: 'a2', fromObjectiveId: 'secret', weight: '1', awaits: 'to' }));
  await q.on('10-02', 'objective-o3', event('objective.scored', { ...goal('o3'), given: '0.1000', band: 'red', postMortem: false, methodVersion: 1, policyVersion: 1 }));
});
afterAll(() => q.close());

function raw(test: request.Test): request.Test {
  return test.buffer(true).parse((answer, done) => {
    const parts: Buffer[] = [];
    answer.on('data', (part: Buffer) => parts.push(part));
    answer.on('end', () => done(null, Buffer.concat(parts)));
  });
}

async function table(who: string, path: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const { header, rows } = readTable((await raw(q.get(who, path))).body as Buffer);
  return rows.map(({ cells }) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
}

describe('exports', () => {
  it('are named with the columns that the caller gets', async () => {
    const columns = async (who: string): Promise<readonly string[]> => ((await q.get(who, '/exports')).body as { items: { dataset: string; columns: string[] }[] }).items[0]?.columns ?? [];
    expect(await columns('taker')).toEqual(expect.arrayContaining(['objectiveId', 'ownerId']));
    expect(await columns('taker')).not.toContain('scoreGiven');
    expect(await columns('admin')).toContain('scoreGiven');
    expect(Number((await q.get('taker', '/exports')).headers['cairn-position'])).toBeGreaterThan(0);
    expect(codeOf(await q.get('p1', '/exports'))).toEqual([403, 'forbidden']);
  });

  it('of objectives are CSV with a byte order mark; text stays text', async () => {
    const answer = await raw(q.get('taker', '/exports/objectives?cycleId=q3'));
    expect([answer.status, answer.headers['content-type'], answer.headers['content-disposition']]).toEqual([200, 'text/csv; charset=utf-8', 'attachment; filename="objectives.csv"']);
    expect(Number(answer.headers['cairn-position'])).toBeGreaterThan(0);
    expect((answer.body as Buffer).toString('utf8')).toMatch(/^\ufeffobjectiveId,cycleId,/);
    expect((answer.body as Buffer).toString('utf8')).toContain("'=1+1");
    const rows = await table('taker', '/exports/objectives');
    expect(rows.map(({ objectiveId }) => objectiveId)).toEqual(['o1', 'o2', 'o3', 'o4']);
    expect(rows[1]).toMatchObject({ ownerId: 'p3', progress: '0.4000', tags: '=1+1', confidence: '0.6500' });
  });

  it('have scores for the scope alone, and then no person', async () => {
    const scored = (await table('admin', '/exports/objectives')).find(({ objectiveId }) => objectiveId === 'o3');
    expect(scored).toMatchObject({ scoreGiven: '0.1000', scoreBand: 'red' });
    expect(scored).not.toHaveProperty('ownerId');
    expect((await table('admin', '/exports/objectives?scores=without'))[0]).toHaveProperty('ownerId', 'p1');
    expect(codeOf(await q.get('taker', '/exports/objectives?scores=with'))).toEqual([403, 'forbidden']);
  });

  it('of key results, check-ins and links leave out what is restricted, and open no text', async () => {
    const keyResults = await table('taker', '/exports/key-results?cycleId=q3');
    expect(keyResults.map(({ keyResultId }) => keyResultId)).toEqual(['o1.1', 'o1.2', 'o2.1', 'o2.2', 'o3.1', 'o4.1']);
    expect(keyResults[2]).toMatchObject({ target: '15', value: '18', progress: '0.8000', responsibleId: 'p3', said: 'at-risk' });
    expect((await table('taker', '/exports/key-results?cycleId=q3&asOf=2026-06-22')).map(({ keyResultId }) => keyResultId)).not.toContain('secret.1');
    const checkIns = await table('taker', '/exports/check-ins?cycleId=q3');
    expect(checkIns.find(({ checkInId }) => checkInId === 'o1.1.1')).toMatchObject({ moved: 'sealed', next: '', value: '2', slot: 'o1.1@2026-07-10' });
    expect((await table('taker', '/exports/alignments')).map(({ alignmentId }) => alignmentId)).toEqual(['a1', 'up']);
  });

  it('tell that a text was forgotten, once its key is destroyed', async () => {
    const { personKeys } = q.t.stores.keys;
    const owner = { kind: 'person', org: ORG, personId: 'p5' } as const;
    const { kid } = await personKeys.getOrCreate(owner);
    await q.checkIn('08-07', 'o3.1', 2, { next: { ...sealedExample('/next'), keys: [kid] } });
    await personKeys.destroy([owner], '2026-10-05T08:00:00.000Z');
    const rows = await table('taker', '/exports/check-ins?cycleId=q3');
    expect(rows.find(({ checkInId }) => checkInId === 'o3.1.2')).toMatchObject({ next: 'forgotten', moved: '' });
  });

  it('are NDJSON when asked, at any moment', async () => {
    const answer = await raw(q.get('taker', '/exports/key-results?format=ndjson&asOf=2026-08-15'));
    const lines = (answer.body as Buffer).toString('utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    expect(answer.headers['content-type']).toBe('application/x-ndjson; charset=utf-8');
    expect(lines.find(({ keyResultId }) => keyResultId === 'o2.1')).toMatchObject({ target: '12', value: '21', progress: '0.5000', low: null });
  });

  it('are refused for what is not there', async () => {
    expect(codeOf(await q.get('taker', '/exports/people'))).toEqual([400, 'request-invalid']);
    expect(codeOf(await q.get('taker', '/exports/objectives?cycleId=none'))).toEqual([404, 'not-found']);
    expect(codeOf(await q.get('taker', '/exports/objectives?format=xlsx'))).toEqual([400, 'request-invalid']);
    expect(codeOf(await q.get('p1', '/exports/objectives'))).toEqual([403, 'forbidden']);
  });
});
