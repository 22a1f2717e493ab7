import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asyncApiDocument, catalogue } from '@cairn/contracts';
import request from 'supertest';
import { Scene } from '../history.fixture.js';

describe('the catalogue', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await Scene.open();
  });
  afterAll(() => scene.close());

  const get = (path: string) => request(scene.t.url).get(`/api/v1/history${path}`);

  it('names every type, and leads to its schema without a key', async () => {
    const body: unknown = (await get('/catalog').expect(200)).body;
    const { types, reserved } = body as { types: { type: string; dataschema: string }[]; reserved: string[] };
    expect([types.map(({ type }) => type), reserved]).toEqual([catalogue.types(), catalogue.reservedTypes()]);
    expect(types.find(({ type }) => type === 'check-in.recorded')).toEqual({
      type: 'check-in.recorded',
      version: 1,
      kind: 'fact',
      service: 'check-ins',
      categories: ['check-ins'],
      dataschema: '/api/v1/history/schemas/check-in.recorded/1',
      sealed: ['/moved', '/inTheWay', '/next'],
    });
    for (const { dataschema } of types) {
      const schema = await request(scene.t.url).get(dataschema).expect(200).expect('content-type', /application\/schema\+json/);
      expect(JSON.parse(schema.text)).toMatchObject({ $id: dataschema, type: 'object' });
    }
  });

  it('describes the topic in AsyncAPI, without a key', async () => {
    const body: unknown = (await get('/asyncapi').expect(200).expect('content-type', /application\/json/)).body;
    expect(body).toEqual(JSON.parse(JSON.stringify(asyncApiDocument(catalogue))));
  });

  it.each([
    ['/schemas/nothing.ever/1', 404, 'unknown-event-type'],
    ['/schemas/team.created/9', 404, 'event-version-unknown'],
    ['/schemas/team.created/x', 400, 'request-invalid'],
    ['/schemas/Team/1', 400, 'request-invalid'],
  ])('refuses %s', async (path, status, code) => {
    expect((await get(path).expect(status)).body).toMatchObject({ code });
  });
});
