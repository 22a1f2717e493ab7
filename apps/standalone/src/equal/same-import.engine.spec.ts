import type { CloudEvent } from '@cairn/contracts';
import { openMongo, type MongoConnection } from '@cairn/mongo';
import { openSqliteKeys, type Keys } from '@cairn/state';
import { openMongoKeys } from '@cairn/state/mongo';
import { openViewsReader, type AnyProjection, type Row, type Views } from '@cairn/views';
import { openMongoViews } from '@cairn/views/mongo';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { eventsOf, headOf, IMPORT_BOTH, until } from '../import/loaded.fixture.js';
import { Installation } from '../product/installation.fixture.js';
import { RealProduct } from '../real-process.fixture.js';
import { SERVICES } from '../services.js';

/** Milliseconds for both imports on a small machine. */
const LONGEST = 900_000;
/** Out of which the ids of the first organization and its administrator are made. */
const PURPOSES = ['first-organization', 'first-person'];
const PAGE = 500;

const PROJECTIONS: readonly AnyProjection[] = [...new Map(SERVICES.flatMap(({ projections }) => projections).map((projection) => [projection.storage, projection])).values()];

let connection: MongoConnection;
let embedded: RealProduct;
let distributed: RealProduct;
const installation = new Installation();

/** Both installations make the ids of their first organization out of the same secrets, so that the same import is the same commands. */
async function sameSecrets(from: string): Promise<void> {
  const known: Keys = openSqliteKeys({ directory: from }, () => new Uint8Array());
  for (const purpose of PURPOSES) {
    const secret = await known.secrets.getOrCreate({ kind: 'operator' }, purpose);
    const keys = await openMongoKeys(connection, () => secret);
    await keys.secrets.getOrCreate({ kind: 'operator' }, purpose);
    await keys.close();
  }
  await known.close();
}

beforeAll(async () => {
  connection = await openMongo(installation.place.mongo);
  embedded = await RealProduct.startEmbedded();
  await embedded.stop();
  await sameSecrets(embedded.directory);
  await embedded.begin();
  distributed = await RealProduct.startDistributed(installation);
  const imports = [embedded, distributed].map((product) => product.cairn([...IMPORT_BOTH, '--rejected', join(product.directory, 'rejected')]));
  for (const { out } of await Promise.all(imports)) expect(out).toContain('Added: teams 15');
}, LONGEST);

afterAll(async () => {
  await Promise.all([embedded.end(), distributed.end()]);
  await connection.close();
});

/** What an event tells, but for what is of one run: its own id, that of the log, and when it was loaded; of the record of an import its id and its time, too. */
function toldBy({ position, index, count, type, subject, time, actor, via, kind, commandid, data }: CloudEvent): object {
  const told = { position, index, count, type, actor, via, kind, data: { ...data, logId: null } };
  return type === 'import.applied' ? { ...told, data: { ...told.data, importId: null } } : { ...told, subject, time, commandid };
}

/** What is of one run in a row's document: ids of the log and of events, and how texts are sealed; what they say is told with the events. */
const OF_A_RUN: readonly [RegExp, string][] = [
  [/"(logId|eventId|ct|iv|wrapped)":"[^"]*"/g, '"$1":null'],
  [/"keys":\["[^\]]*"\]/g, '"keys":null'],
];

/** A document as every run has it. */
function inEveryRun(doc: string | null | undefined): string | null {
  return OF_A_RUN.reduce((text: string | null, [own, shown]) => text?.replace(own, shown) ?? null, doc ?? null);
}

/** All rows of a view, closed and gone ones too. */
async function rowsOf(views: Pick<Views, 'scan'>, view: { readonly storage: string; readonly view: string }, org: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let page = await views.scan(view, org, undefined, PAGE); page.length > 0; page = await views.scan(view, org, page.at(-1), PAGE)) rows.push(...page);
  return rows.map((row) => ({ ...row, doc: inEveryRun(row.doc) }));
}

/** Waits until every projection has come to the end of the log. */
async function settled(views: Pick<Views, 'cursor'>, org: string, position: number): Promise<void> {
  for (const { storage } of PROJECTIONS) await until(async () => ((await views.cursor(storage, org)).position >= position ? true : undefined));
}

describe('the same import, embedded and distributed', () => {
  it('gives the same events at the same positions', async () => {
    const [one, other] = [await eventsOf(embedded), await eventsOf(distributed)];
    expect(other.map(toldBy)).toEqual(one.map(toldBy));
    expect(one.length).toBeGreaterThan(1_476);
    for (const product of [embedded, distributed]) expect(await product.cairn(['verify'])).toMatchObject({ code: 0, out: expect.stringContaining('The history holds.') });
  }, LONGEST);

  it('gives the same rows of every view, at every position', async () => {
    const position = await headOf(embedded);
    const { body: { org } } = await embedded.client().request<{ readonly org: string }>('GET', '/history/verify');
    const [one, other] = [openViewsReader(embedded.directory), await openMongoViews(connection)];
    let compared = 0;
    for (const views of [one, other]) {
      for (const projection of PROJECTIONS) await views.prepare(projection);
      await settled(views, org, position);
    }
    for (const { storage, views } of PROJECTIONS) {
      for (const view of Object.keys(views)) {
        const rows = await rowsOf(one, { storage, view }, org);
        expect({ view, rows: await rowsOf(other, { storage, view }, org) }).toEqual({ view, rows });
        compared += rows.length;
      }
    }
    expect(compared).toBeGreaterThan(2_000);
    await one.close();
  }, LONGEST);
});
