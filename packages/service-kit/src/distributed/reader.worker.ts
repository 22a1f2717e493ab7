import { catalogue } from '@cairn/contracts';
import { openMongoHistoryReader } from '@cairn/history/mongo';
import { openMongo } from '@cairn/mongo';
import type { ViewDeclaration } from '@cairn/views';
import { openMongoViews } from '@cairn/views/mongo';
import { workerData } from 'node:worker_threads';
import type { HeavyQuery } from '../heavy/heavy-query.js';
import { askOf, openModules } from '../heavy/open-modules.js';
import { serveReads } from '../sqlite/thread-reads.js';
import type { DistributedPlace } from './settings.js';

/** The far side of `mongoReads`. */
export interface ReaderData {
  readonly mongo: DistributedPlace['mongo'];
  readonly modules: readonly string[];
  readonly projections: readonly { readonly storage: string; readonly views: Readonly<Record<string, ViewDeclaration>> }[];
}

const { mongo, modules, projections } = workerData as ReaderData;

let opening: Promise<ReadonlyMap<string, HeavyQuery>> | undefined;

/** Opened by the first question. Where that fails, the next one tries again. */
function queries(): Promise<ReadonlyMap<string, HeavyQuery>> {
  opening ??= open();
  opening.catch(() => (opening = undefined));
  return opening;
}

async function open(): Promise<ReadonlyMap<string, HeavyQuery>> {
  const connection = await openMongo(mongo);
  try {
    const history = openMongoHistoryReader(connection, catalogue);
    const views = await openMongoViews(connection);
    for (const projection of projections) await views.prepare(projection);
    return await openModules(modules, { views, history });
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** The thread ends with its connection. */
serveReads(async (name, args) => askOf(await queries(), name, args), () => undefined);
