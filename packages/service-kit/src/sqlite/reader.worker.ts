import { catalogue } from '@cairn/contracts';
import { openHistoryReader } from '@cairn/history';
import { openViewsReader, type ViewDeclaration } from '@cairn/views';
import { workerData } from 'node:worker_threads';
import { askOf, openModules } from '../heavy/open-modules.js';
import { serveReads } from './thread-reads.js';

/** The far side of `workerReads`: a thread with connections of its own, which long questions may hold up. */
export interface ReaderData {
  readonly directory: string;
  readonly modules: readonly string[];
  readonly projections: readonly { readonly storage: string; readonly views: Readonly<Record<string, ViewDeclaration>> }[];
}

const { directory, modules, projections } = workerData as ReaderData;
const views = openViewsReader(directory);
for (const projection of projections) await views.prepare(projection);
const history = openHistoryReader(directory, catalogue);
const queries = await openModules(modules, { views, history });

serveReads((name, args) => askOf(queries, name, args), () => {
  void views.close();
  void history.close();
});
