import { Command, Option } from 'commander';
import { addBackup } from './commands/backup.command.js';
import { addEvents } from './commands/events.command.js';
import { addExport } from './commands/export.command.js';
import { addImport } from './commands/import.command.js';
import { addKey } from './commands/key.command.js';
import { addListen } from './commands/listen.command.js';
import { addOrganization } from './commands/organization.command.js';
import { addPrepare } from './commands/prepare.command.js';
import { addRebuild } from './commands/rebuild.command.js';
import { addRestore } from './commands/restore.command.js';
import { addSimulate } from './commands/simulate.command.js';
import { addVerify } from './commands/verify.command.js';
import type { Shell } from './shell.js';

const AFTER_HELP = `
Exit codes: 0 done, 1 refused or failed, 2 used wrongly.
Commands on a data directory need the server that uses it to be stopped; all others speak to a running one.`;

/** All of `cairn`. */
export function programFor(shell: Shell): Command {
  const program = new Command('cairn')
    .description('Objectives and key results as a history that can be trusted.')
    .version(shell.version)
    .addOption(new Option('--url <url>', 'address of the server').env('CAIRN_URL').default('http://localhost:8080'))
    .addOption(new Option('--key <key>', 'API key; it also says which organization is meant').env('CAIRN_KEY'))
    .addHelpText('after', AFTER_HELP)
    .showHelpAfterError('(--help tells how it is used)')
    .exitOverride();
  program.commandsGroup('Bring in and take out:');
  addImport(program, shell);
  addExport(program, shell);
  addSimulate(program, shell);
  program.commandsGroup('Listen and check:');
  addEvents(program, shell);
  addListen(program, shell);
  addVerify(program, shell);
  program.commandsGroup('Set up:');
  addOrganization(program, shell);
  addKey(program, shell);
  program.commandsGroup('On a data directory:');
  addBackup(program, shell);
  addRestore(program, shell);
  program.commandsGroup('On a data directory, or the MongoDB that services share:');
  addPrepare(program, shell);
  addRebuild(program, shell);
  return program;
}
