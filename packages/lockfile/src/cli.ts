import { completeLock } from './complete.js';

const [path = 'package-lock.json'] = process.argv.slice(2);
const added = completeLock(path);
process.stdout.write(added.length === 0 ? `${path} serves every platform.\n` : `${path}: added ${added.join(', ')}.\n`);
