import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A process of the product that listens. */
export interface Spawned {
  readonly url: string;
  /** What it died of, once it has; nothing where it ended by itself. */
  readonly ended: Promise<NodeJS.Signals | null>;
  /** Sends it a signal. */
  signal(signal: NodeJS.Signals): void;
  /** Ends it, however it is told to. */
  stop(signal: NodeJS.Signals): Promise<void>;
}

/** Starts a main module with an environment, and waits until it says where it listens. */
export async function spawned(main: string, env: Readonly<Record<string, string>>): Promise<Spawned> {
  const child = spawn(process.execPath, [main], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit').then(([, signal]) => signal as NodeJS.Signals | null);
  return { url: await addressIn(child), ended, signal: (signal) => void child.kill(signal), stop: (signal) => stop(child, signal) };
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

async function addressIn({ stdout }: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of stdout ?? []) {
    said += String(chunk);
    const address = /listens on (http:\S+)/.exec(said)?.[1];
    if (address !== undefined) {
      stdout?.resume();
      return address;
    }
  }
  throw new Error(`the process ended before it listened: ${said}`);
}
