import { randomBytes } from 'node:crypto';
import { openMongo } from '../connection/open.js';
import type { DatabaseName } from '../connection/connection.js';
import type { MongoPlace } from '../connection/place.js';

const NAMES: readonly DatabaseName[] = ['history', 'views', 'state', 'keys'];

/** Databases of their own on the server of `CAIRN_MONGO_URL`, which need not be a replica set. @throws when there is none: a test that needs it must not pass without */
export function mongoForTests(): MongoPlace {
  const url = process.env['CAIRN_MONGO_URL'];
  if (!url) throw new Error('CAIRN_MONGO_URL is not set: this test needs a MongoDB server (npm run test:engines starts one).');
  return { url, prefix: `t${randomBytes(5).toString('hex')}_`, standalone: 'unsafe' };
}

/** Removes what was written at a test's place. */
export async function dropAll(place: MongoPlace): Promise<void> {
  const connection = await openMongo(place);
  for (const name of NAMES) await connection.database(name).dropDatabase();
  await connection.close();
}
