import { started, type Opened } from '@cairn/service-kit';
import { fillDemo, type DemoOutcome } from './demo.js';
import { startCairn } from './start-cairn.js';
import { wordsOf } from './words.js';

const DEMO: Readonly<Record<DemoOutcome, string>> = {
  filled: 'The demo organization is there.',
  failed: 'The demo could not be filled in; see above. Remove the data directory to begin anew.',
  'not-empty': 'There is data already: the demo fills an empty data directory only.',
  'no-key': 'The demo needs the administrator’s key: set CAIRN_ADMIN_KEY, or begin with an empty data directory.',
};

/** Starts the product, and says how to use it. */
export async function run(opened: Promise<Opened>): Promise<void> {
  const running = await started('Cairn', () => startCairn(process.env, opened));
  process.stdout.write(wordsOf(running));
  if (process.argv.includes('--demo')) process.stdout.write(`${DEMO[await fillDemo(running)]}\n`);
}
