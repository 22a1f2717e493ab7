import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ORG, World } from '../world.fixture.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
  await world.settled();
});
afterAll(() => world.close());

const imported = { fileSha256: 'a'.repeat(64), mapSha256: 'b'.repeat(64), counts: { checkIns: 120 }, rejected: 3 };
const record = (more: object, { as = 'ada', headers = {} } = {}) => world.post('/imports/check-ins', { ...imported, ...more }, { as, headers });

describe('an import of check-ins', () => {
  it('is recorded once, by those who may import', async () => {
    expect((await record({}, { as: 'lee' })).status).toBe(403);
    expect((await record({ fileSha256: 'x' })).status).toBe(400);
    const answer = await record({ importId: 'i-1' });
    expect([answer.status, answer.body]).toEqual([201, expect.objectContaining({ id: 'i-1' })]);
    expect((await record({ importId: 'i-1' })).body).toMatchObject({ id: 'i-1', unchanged: true });
    expect((await record({ importId: 'i-1', fileSha256: 'c'.repeat(64) })).body).toMatchObject({ status: 409, code: 'import-exists' });
    const [commit] = await world.app.stores.history.readStream(ORG, 'check-in-import-i-1', 0);
    expect(commit?.events[0]).toMatchObject({ type: 'import.applied', data: { ...imported, importId: 'i-1', dataset: 'check-ins' } });
  });

  it('gets an id that a repeat gets, too', async () => {
    const headers = { 'idempotency-key': 'once' };
    const first = await record({}, { headers });
    expect((await record({}, { headers })).body).toEqual(first.body);
    expect((first.body as { id: string }).id).not.toBe('');
  });
});
