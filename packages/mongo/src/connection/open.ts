import mongoose, { type Connection, type mongo } from 'mongoose';
import { CairnError } from '@cairn/contracts/errors';
import { BOUNDS } from './bounds.js';
import { OpenConnection, type MongoConnection } from './connection.js';
import { requireMajorityReads } from './majority-reads.js';
import { judgeServer } from './judge-server.js';
import { shownAddress, type MongoPlace } from './place.js';

/** Writers decide themselves what a failed write means, so the driver repeats none; nothing is buffered, no index made in silence. */
const OPTIONS = {
  autoIndex: false,
  autoCreate: false,
  bufferCommands: false,
  retryWrites: false,
  serverSelectionTimeoutMS: BOUNDS.selection,
  connectTimeoutMS: BOUNDS.connect,
  heartbeatFrequencyMS: BOUNDS.heartbeat,
  socketTimeoutMS: BOUNDS.answer,
  appName: 'cairn',
} as const;

/**
 * Connects, and refuses a server that can't keep what the adapters promise.
 * @throws CairnError `mongo-address-invalid`, `mongo-unreachable` (retriable), `mongo-access-refused`, `mongo-too-old`, `mongo-no-replica-set`, `mongo-arbiter-refused`,
 *   `mongo-no-primary` (retriable), `mongo-majority-reads-refused`, `storage-unavailable` (retriable)
 */
export async function openMongo(place: MongoPlace): Promise<MongoConnection> {
  const connection = await connect(place.url);
  const opened = new OpenConnection(connection, place.prefix ?? '');
  try {
    const admin = connection.getClient().db('admin');
    const [hello, buildInfo] = await Promise.all([ask(admin, 'hello'), ask(admin, 'buildInfo')]);
    judgeServer({ ...hello, version: buildInfo['version'] }, place);
    await tryMajorityRead(opened);
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function connect(url: string): Promise<Connection> {
  const connection = mongoose.createConnection();
  try {
    return await connection.openUri(url, OPTIONS);
  } catch (error) {
    await connection.close();
    throw refusedBy(error, url);
  }
}

function refusedBy(error: unknown, url: string): CairnError {
  const details = { address: shownAddress(url) };
  if (isMisread(error)) return new CairnError('The address of MongoDB can not be read.', { code: 'mongo-address-invalid', details });
  if (error instanceof mongoose.mongo.MongoServerError) {
    return new CairnError(`MongoDB at ${details.address} lets nobody in with this name and password.`, { code: 'mongo-access-refused', details, cause: error });
  }
  return new CairnError(`MongoDB can not be reached at ${details.address}.`, { code: 'mongo-unreachable', retriable: true, details, cause: error });
}

/** The driver reads addresses with a library that has an error class of its own by the same name. */
function isMisread(error: unknown): boolean {
  return error instanceof mongoose.mongo.MongoAPIError || (error instanceof Error && error.name === 'MongoParseError');
}

async function ask(admin: mongo.Db, question: 'hello' | 'buildInfo'): Promise<mongo.Document> {
  try {
    return await admin.command({ [question]: 1 });
  } catch (error) {
    throw new CairnError(`MongoDB does not answer ${question}.`, { code: 'mongo-unreachable', retriable: true, details: { question }, cause: error });
  }
}

async function tryMajorityRead(connection: MongoConnection): Promise<void> {
  const session = connection.session();
  const log = connection.database('history').collection<{ readonly _id: string }>('log');
  await requireMajorityReads(() => log.findOne({ _id: '' }, { session, readConcern: { level: 'majority' } }));
  await session.endSession();
}
