import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What a command did: how it ended, and what it wrote to both of its outputs, in order. */
export interface Outcome {
  readonly ok: boolean;
  readonly output: string;
}

interface Settings {
  readonly cwd?: string;
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command to its end. One that can't be started is one that failed. */
export function runCommand(command: string, args: readonly string[], { cwd, env }: Settings = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** The full path of a command, as root's shell would find it: Debian keeps servers off the path of others. */
export function findCommand(name: string, path = `${process.env['PATH'] ?? ''}${delimiter}/usr/sbin`): string | undefined {
  return path.split(delimiter).filter((folder) => folder !== '').map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The end of what a command wrote, for a message to people. */
export function lastLines(output: string, count = 12): string {
  return output.trim().split('\n').slice(-count).join('\n');
}
