#!/usr/bin/env node
import { systemClock } from './clock.js';
import { randomBytesOf } from './ids.js';
import { run } from './run.js';
import { Terminal } from './terminal/terminal.js';
import { productVersion } from './version.js';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort(new Error(`stopped by ${signal}`)));

/** Whoever reads the answers, `head` for instance, has seen enough. */
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));

process.exitCode = await run(process.argv.slice(2), {
  terminal: new Terminal(process.stdout, process.stderr),
  clock: systemClock,
  random: randomBytesOf,
  signal: stop.signal,
  version: productVersion(),
});
