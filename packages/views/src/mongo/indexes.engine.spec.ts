import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openMongo, type MongoConnection } from '@cairn/mongo';
import { dropAll, mongoForTests } from '@cairn/mongo/testing';
import { NOTES, sampleLibrary } from '../testing/contract/library.js';
import { ORG } from '../testing/contract/harness.js';
import { openMongoViews } from './open.js';
import { listQueries, newestOfManyQuery, newestQuery, scanQuery, type RowsQuery } from './queries.js';

const place = mongoForTests();
let connection: MongoConnection;
beforeAll(async () => {
  connection = await openMongo(place);
});
afterEach(() => connection.database('views').dropDatabase());
afterAll(async () => {
  await connection.close();
  await dropAll(place);
});

const at = 9;
const list = (select: Parameters<typeof listQueries>[1]['select'], limit = 2): readonly RowsQuery[] => listQueries(ORG, { select, at, after: { value: 15, id: 'n1' }, limit });
const QUERIES: readonly (readonly [name: string, query: RowsQuery])[] = [
  ['newest', newestQuery(ORG, 'n1', at)],
  ['newest of many', newestOfManyQuery(ORG, ['n1', 'n2'], at)],
  ['scan', scanQuery(ORG, { id: 'n1', from: 1 }, 2)],
  ...list({ by: 'id' }).map((query) => ['list by id', query] as const),
  ...list({ by: 'key', key: 'shelf', equals: 'top' }).map((query, index) => [`list by key, ${index === 0 ? 'open' : 'closed'}`, query] as const),
  ...list({ by: 'range', key: 'weight', from: 15, below: 41 }).map((query) => ['list by range', query] as const),
];

/** The names of all stages of a plan that MongoDB has chosen, and of the indexes they read; nothing where the server does not tell of stages. */
function stagesOf(plan: unknown): string[] {
  if (typeof plan !== 'object' || plan === null) return [];
  const { stage, indexName }: { stage?: unknown; indexName?: unknown } = plan;
  return [...[stage, indexName].filter((name) => typeof name === 'string'), ...Object.values(plan).flatMap(stagesOf)];
}

function chosenPlan(explained: unknown): unknown {
  const planner = typeof explained === 'object' && explained !== null && 'queryPlanner' in explained ? explained.queryPlanner : undefined;
  return typeof planner === 'object' && planner !== null && 'winningPlan' in planner ? planner.winningPlan : undefined;
}

describe('the indexes of views in MongoDB', () => {
  it.each(QUERIES)('%s is answered by the index it names, which is there by name and keys; where the server tells its plan (FerretDB does not), without a collection scan', async (_name, { filter, sort, limit, hint }) => {
    const views = await openMongoViews(connection);
    await views.prepare(NOTES);
    await views.apply(sampleLibrary(ORG).batch(0));
    const rows = connection.database('views').collection('notes@1/notes');
    const found = (await rows.indexes()).find(({ name }) => name === hint);
    const fields = Object.keys(found?.['key'] ?? {});
    expect(fields.slice(0, 2).every((field) => field in filter)).toBe(true);
    expect(fields.length).toBeGreaterThan(2);
    const stages = stagesOf(chosenPlan(await rows.find(filter, { ...(sort && { sort: { ...sort } }), ...(limit !== undefined && { limit }) }).explain()));
    if (stages.length > 0) expect([stages.includes(hint), stages.includes('COLLSCAN')]).toEqual([true, false]);
    await views.close();
  });

  it('have no unique one but the name of the row', async () => {
    const views = await openMongoViews(connection);
    await views.prepare(NOTES);
    const indexes = await connection.database('views').collection('notes@1/notes').indexes();
    expect(indexes.filter(({ name, unique }) => unique === true && name !== '_id_')).toEqual([]);
    expect(indexes.map(({ name, key }) => [name, Object.keys(key)])).toEqual(
      expect.arrayContaining([
        ['row', ['org', 'id', 'from']],
        ['by shelf', ['org', 'k.shelf', 'to', 'id']],
        ['by weight', ['org', 'k.weight', 'to', 'id']],
      ]),
    );
    await views.close();
  });

  it('are refused by name where another stands in their place', async () => {
    await connection.database('views').collection('notes@1/notes').createIndex({ org: 1, 'k.shelf': 1 }, { name: 'by shelf' });
    const views = await openMongoViews(connection);
    await expect(views.prepare(NOTES)).rejects.toMatchObject({ code: 'mongo-index-refused', details: { collection: 'notes@1/notes', index: 'by shelf' } });
    await views.close();
  });

  it('are made again by the next who starts, where the views were thrown away', async () => {
    const views = await openMongoViews(connection);
    await views.prepare(NOTES);
    await connection.database('views').dropDatabase();
    await views.prepare(NOTES);
    expect((await connection.database('views').collection('notes@1/notes').indexes()).map(({ name }) => name)).toContain('by shelf');
    await views.close();
  });
});
