import { isCairnError } from '@cairn/contracts';
import { fillDemo, type DemoOutcome } from './demo.js';
import { startCairn } from './start-cairn.js';
import { wordsOf } from './words.js';

const DEMO: Readonly<Record<DemoOutcome, string>> = {
  filled: 'The demo organization is there.',
  failed: 'The demo could not be filled in; see above. Remove the data directory to begin anew.',
  'not-empty': 'There is data already: the demo fills an empty data directory only.',
  'no-key': 'The demo needs the administrator’s key: set CAIRN_ADMIN_KEY, or begin with an empty data directory.',
};

/** Faults of the set-up are told in words, not as a stack. */
async function start(): ReturnType<typeof startCairn> {
  try {
    return await startCairn(process.env);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    process.stderr.write(`Cairn does not start: ${reason}\n`);
    process.exit(1);
  }
}

function reasonOf(error: unknown): string | undefined {
  if (isCairnError(error)) return error.message;
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'EADDRINUSE') return undefined;
  return `${error.message.replace('listen EADDRINUSE: ', '')}. Another program listens there; set PORT to another number.`;
}

const running = await start();
process.stdout.write(wordsOf(running));
if (process.argv.includes('--demo')) process.stdout.write(`${DEMO[await fillDemo(running)]}\n`);
