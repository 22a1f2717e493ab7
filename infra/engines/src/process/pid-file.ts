import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** A process by its number and its start: after a crash the number alone may be somebody else's. */
interface NamedProcess {
  readonly pid: number;
  readonly since: string;
}

/** Writes down a process of ours that runs. */
export function writePid(file: string, pid: number): void {
  writeFileSync(file, `${pid}\n${startOf(pid)}\n`);
}

/** The id of the process that the file names, if that very one still runs. */
export function runningIn(file: string): number | undefined {
  const named = readPid(file);
  return named && isRunning(named) ? named.pid : undefined;
}

/** Ends by force what an earlier start left running, and waits until it is gone. True when there was something. */
export async function endLeftover(file: string): Promise<boolean> {
  const named = readPid(file);
  const runs = named !== undefined && isRunning(named);
  if (runs) {
    process.kill(named.pid, 'SIGKILL');
    while (isRunning(named)) await wait(20);
  }
  rmSync(file, { force: true });
  return runs;
}

function readPid(file: string): NamedProcess | undefined {
  if (!existsSync(file)) return undefined;
  const [pid = '', since = ''] = readFileSync(file, 'utf8').split('\n');
  return /^[1-9]\d*$/.test(pid) && since !== '' ? { pid: Number(pid), since } : undefined;
}

function isRunning({ pid, since }: NamedProcess): boolean {
  return startOf(pid) === since;
}

/** When a process started, in words of its system; empty for one that is gone, or over and not yet collected by its parent. */
function startOf(pid: number): string {
  if (!existsSync('/proc/self/stat')) return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  try {
    return startIn(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return '';
  }
}

/** proc(5): after the command's name in brackets come the state and, as the twentieth, the start in ticks since the system's. */
function startIn(stat: string): string {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? '' : (fields[19] ?? '');
}
