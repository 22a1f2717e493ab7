/** A process that takes the directory of its first argument, says so, and holds it until it is ended. */
import { lockDirectory } from './directory-lock.js';

lockDirectory(process.argv[2] ?? '');
process.stdout.write('held\n');
setInterval(() => undefined, 60_000);
