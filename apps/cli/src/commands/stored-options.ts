import { Option, type Command } from 'commander';
import { openStored, type Stored, type StoredPlace } from '../stored/open-stored.js';
import { dataOption } from './options.js';

export interface StoredOptions {
  readonly data: string;
  readonly mongo?: string;
  readonly mongoPrefix: string;
  readonly mongoStandalone: 'refused' | 'unsafe';
}

/** Says where history and views are, in the words that servers are told it. */
export function addStoredOptions(command: Command): Command {
  return command
    .addOption(dataOption())
    .addOption(new Option('--mongo <url>', 'the MongoDB that services share; then there is no data directory').env('CAIRN_MONGO_URL'))
    .addOption(new Option('--mongo-prefix <prefix>', 'what stands before the names of its databases').env('CAIRN_MONGO_PREFIX').default(''))
    .addOption(new Option('--mongo-standalone <how>', 'a server that is no replica set').env('CAIRN_MONGO_STANDALONE').choices(['refused', 'unsafe']).default('refused'));
}

/** Opens what the options name, and closes it after its use. @throws as `openStored`, and what the use throws */
export async function withStored(options: StoredOptions, clock: () => number, use: (stored: Stored) => Promise<void>): Promise<void> {
  const stored = await openStored(placeOf(options), clock);
  try {
    await use(stored);
  } finally {
    await stored.close();
  }
}

/** An empty address is none: so it stands in environments that name all variables. */
function placeOf({ data, mongo: url = '', mongoPrefix: prefix, mongoStandalone }: StoredOptions): StoredPlace {
  if (url === '') return { data };
  return { data, mongo: { url, prefix, ...(mongoStandalone === 'unsafe' && { standalone: mongoStandalone }) } };
}
