import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { openMongo, type MongoConnection } from '@cairn/mongo';
import { dropAll, mongoForTests } from '@cairn/mongo/testing';
import { cursorAt, NOTES, sampleLibrary } from '../testing/contract/library.js';
import { ViewsCollections } from './collections.js';
import { MongoViews } from './mongo-views.js';

const place = mongoForTests();
let connection: MongoConnection;
beforeAll(async () => {
  connection = await openMongo(place);
});
afterAll(async () => {
  await connection.close();
  await dropAll(place);
});

/** Of forty organizations each stands at a position of its own. */
const ORGS = Array.from({ length: 40 }, (_, number) => ({ org: `org-${number}`, position: number % sampleLibrary('any').head }));

it('cursors that many ask for at once are each that of its own, in two questions', async () => {
  const collections = new ViewsCollections(connection);
  const views = new MongoViews(collections, 'majority');
  await views.prepare(NOTES);
  for (const { org, position } of ORGS) if (position > 0) await views.apply(sampleLibrary(org).batch(0, position));
  const asked = jest.spyOn(collections.cursors, 'find');
  expect(await Promise.all(ORGS.map(({ org }) => views.cursor(NOTES.storage, org)))).toEqual(ORGS.map(({ position }) => cursorAt(position)));
  expect(asked.mock.calls.length).toBeLessThanOrEqual(2);
  await views.close();
});
