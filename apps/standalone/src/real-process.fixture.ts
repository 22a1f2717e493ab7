import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('./main.js', import.meta.url));
const CLI = fileURLToPath(import.meta.resolve('@cairn/cli/main'));

/** The administrator's key of every product that is started here. */
export const ADMIN_KEY = 'administrator-key-of-the-end-to-end-tests';
export const OPERATOR_KEY = 'operator-key-of-the-end-to-end-tests-too';

/** What a command line wrote, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The product as its users run it: a process of its own over a directory. */
export class RealProduct {
  readonly directory: string;
  url = '';
  #child: ChildProcess | undefined;

  private constructor(directory: string) {
    this.directory = directory;
  }

  /** @param directory one of its own when absent */
  static async start(directory: string = mkdtempSync(join(tmpdir(), 'cairn-e2e-'))): Promise<RealProduct> {
    const product = new RealProduct(directory);
    await product.begin();
    return product;
  }

  /** Starts the process, again after a stop. */
  async begin(): Promise<void> {
    const env = { ...process.env, PORT: '0', CAIRN_DATA: this.directory, CAIRN_ADMIN_KEY: ADMIN_KEY, CAIRN_OPERATOR_KEY: OPERATOR_KEY, CAIRN_RATE: '0', CAIRN_LOG: 'error' };
    const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    this.#child = child;
    this.url = await addressIn(child);
  }

  /** @param signal SIGTERM drains; SIGKILL leaves no time for anything */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
    this.#child = undefined;
  }

  async end(): Promise<void> {
    await this.stop();
    rmSync(this.directory, { recursive: true, force: true });
  }

  /** `cairn …` with the administrator's key. */
  async cairn(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
    const child = spawn(process.execPath, [CLI, ...args], { env: { ...process.env, CAIRN_URL: this.url, CAIRN_KEY: ADMIN_KEY, CAIRN_DATA: this.directory, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const out = textOf(child.stdout);
    const err = textOf(child.stderr);
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, out: await out, err: await err };
  }
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
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
  throw new Error(`the product ended before it listened: ${said}`);
}
