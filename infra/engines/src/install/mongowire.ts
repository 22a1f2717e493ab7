import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EngineMissing, type Tell } from '../tell.js';
import { lastLines, runCommand } from './commands.js';
import { findGo } from './go.js';
import { copySources, editBackend, SOURCES } from './mongowire-source.js';
import { CACHE, filledOnce, hashOf } from './places.js';

/** The compiled code that edits the modules is part of what is built. */
const MADE_OF = [...SOURCES, 'src/install/mongowire-source.ts'];

/**
 * The server of MongoDB's protocol, built from mongowire/ with the modules whose checksums go.sum holds.
 * @returns the program's path
 * @throws EngineMissing
 */
export async function buildMongowire(tell: Tell): Promise<string> {
  const folder = await filledOnce(join(CACHE, `mongowire-${await hashOf(MADE_OF)}-${process.platform}-${process.arch}`), async (empty) => {
    const go = await findGo(tell);
    tell('Building the MongoDB-wire server with Go (some minutes the first time) …');
    const source = join(empty, 'source');
    await copySources(source);
    await runGo(go, source, ['mod', 'vendor']);
    await editBackend(source);
    await runGo(go, source, ['build', '-mod=vendor', '-trimpath', '-buildvcs=false', '-ldflags=-s -w', '-o', join(empty, 'mongowire'), '.']);
    await rm(source, { recursive: true });
  });
  return join(folder, 'mongowire');
}

async function runGo(go: string, cwd: string, args: readonly string[]): Promise<void> {
  const { ok, output } = await runCommand(go, args, { cwd, env: { CGO_ENABLED: '0', GOFLAGS: '', GOWORK: 'off' } });
  if (!ok) throw new EngineMissing(`The MongoDB-wire server could not be built:\n${lastLines(output)}`);
}
