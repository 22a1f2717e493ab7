import { chmod, readdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EngineMissing, type Tell } from '../tell.js';
import { findCommand, lastLines, runCommand } from './commands.js';
import { installPackage } from './debian.js';

/** What mongowire/go.mod asks for: 1.OLDEST. */
const OLDEST = 22;

/** A newer Go as a module, which an older Go fetches; its checksum is the one of Go's checksum database. */
const TOOLCHAIN = 'v0.0.1-go1.22.12';
const CHECKSUMS: Readonly<Record<string, string>> = {
  'linux-x64': 'h1:Hdh4VJAlDWzMnhKpqDwqJJr+sE7NgsJ86dyR4wrv2oY=',
};

/**
 * A `go` that is new enough: the one on the path; else a newer one that it fetches; else the same by way of Debian's.
 * @throws EngineMissing
 */
export async function findGo(tell: Tell): Promise<string> {
  const problem = findCommand('go') ? undefined : await installPackage(['golang-go'], tell);
  const go = findCommand('go');
  if (go === undefined) throw new EngineMissing(`The MongoDB-wire server is built with Go, which is missing: ${problem ?? 'apt-get installed it, and it is not on the path'}. Install Go 1.${OLDEST} or newer, or set CAIRN_MONGO_URL to a MongoDB of your own.`);
  const { output } = await runCommand(go, ['env', 'GOVERSION']);
  return minorIn(output) >= OLDEST ? go : await newerBy(go, output.trim(), tell);
}

/** The 22 of go1.22.4; 0 of anything else. */
export function minorIn(version: string): number {
  return Number(/go1\.(\d+)/.exec(version)?.[1] ?? 0);
}

async function newerBy(go: string, version: string, tell: Tell): Promise<string> {
  const checksum = CHECKSUMS[`${process.platform}-${process.arch}`];
  if (checksum === undefined) throw new EngineMissing(`Go 1.${OLDEST} or newer is needed, and here is ${version}. Install a newer one from go.dev.`);
  tell(`Fetching a newer Go than ${version} (about 70 MB) …`);
  const { ok, output } = await runCommand(go, ['mod', 'download', '-json', `golang.org/toolchain@${TOOLCHAIN}.linux-amd64`], { cwd: '/', env: { GOFLAGS: '-modcacherw' } });
  const fetched = ok ? (JSON.parse(output) as { Dir: string; Sum: string }) : undefined;
  if (fetched === undefined) throw new EngineMissing(`${version} could not fetch a newer Go:\n${lastLines(output)}`);
  if (fetched.Sum !== checksum) throw new EngineMissing(`The Go that was fetched has the checksum ${fetched.Sum}, and not ${checksum}.`);
  await makeRunnable(fetched.Dir);
  return join(fetched.Dir, 'bin', 'go');
}

/** Modules are unpacked without the right to run them. */
async function makeRunnable(root: string): Promise<void> {
  const tools = join(root, 'pkg', 'tool');
  const folders = [join(root, 'bin'), ...(existsSync(tools) ? (await readdir(tools)).map((platform) => join(tools, platform)) : [])];
  for (const folder of folders) for (const file of await readdir(folder)) await chmod(join(folder, file), 0o755);
}
