import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { findCommand, lastLines } from '../install/commands.js';
import { EngineMissing } from '../tell.js';
import { ask, type Question } from '../wire/ask.js';
import { endLeftover, writePid } from './pid-file.js';

/** How an engine is started and known to work. */
export interface EnginePlan {
  /** For people: "Kafka". */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly port: number;
  /** Must exist. Beside it are written its log, `<folder>.log`, and its process's number, `<folder>.pid`. */
  readonly folder: string;
  readonly question: Question;
}

const START_MS = 90_000;
const STOP_MS = 20_000;

/** One engine as a process of its own, which can be killed, frozen and started again on the same port and folder. */
export class EngineProcess {
  readonly #plan: EnginePlan;
  #child: ChildProcess | undefined;
  #ended: Promise<void> = Promise.resolve();

  private constructor(plan: EnginePlan) {
    this.#plan = plan;
  }

  /** @throws EngineMissing with the end of its log when it ends or doesn't answer within a minute and a half */
  static async start(plan: EnginePlan): Promise<EngineProcess> {
    const engine = new EngineProcess(plan);
    await endLeftover(engine.#pidFile);
    await engine.#start();
    return engine;
  }

  /** The process's id; undefined while it doesn't run. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  get #pidFile(): string {
    return `${this.#plan.folder}.pid`;
  }

  get #log(): string {
    return `${this.#plan.folder}.log`;
  }

  async #start(): Promise<void> {
    const log = openSync(this.#log, 'a');
    const [command, args] = boundToUs(this.#plan.command, this.#plan.args);
    const child = spawn(command, args, { detached: true, cwd: this.#plan.folder, stdio: ['ignore', log, log] });
    closeSync(log);
    this.#child = child;
    this.#ended = new Promise((resolve) => {
      const end = (): void => {
        if (this.#child === child) this.#child = undefined;
        resolve();
      };
      child.once('exit', end);
      child.once('error', end);
    });
    if (child.pid !== undefined) writePid(this.#pidFile, child.pid);
    await this.#untilItAnswers();
  }

  async #untilItAnswers(): Promise<void> {
    const { name, port, question } = this.#plan;
    const given = AbortSignal.timeout(START_MS);
    while (!(await ask(port, question))) {
      if (this.#child === undefined) throw new EngineMissing(`${name} ended while it started. Its last words (${this.#log}):\n${this.#lastWords()}`);
      if (given.aborted) {
        await this.kill();
        throw new EngineMissing(`${name} did not answer on port ${port} within ${START_MS / 1_000} seconds. Its last words (${this.#log}):\n${this.#lastWords()}`);
      }
      await wait(50);
    }
  }

  #lastWords(): string {
    return lastLines(readFileSync(this.#log, 'utf8'));
  }

  /** SIGKILL, as a crash: no time to write anything. Resolves when the process is gone. */
  async kill(): Promise<void> {
    this.#child?.kill('SIGKILL');
    await this.#ended;
  }

  /** SIGSTOP: alive and silent, as a machine that hangs. Connections are taken by the system and never answered. */
  stop(): void {
    this.#child?.kill('SIGSTOP');
  }

  /** SIGCONT: goes on as if nothing had been. */
  cont(): void {
    this.#child?.kill('SIGCONT');
  }

  /** Starts it again on the same port and folder and resolves when it answers. One that runs is killed first. */
  async restart(): Promise<void> {
    await this.kill();
    await this.#start();
  }

  /** Ends it in order; by force when it hasn't ended after twenty seconds. */
  async close(): Promise<void> {
    const child = this.#child;
    child?.kill('SIGTERM');
    child?.kill('SIGCONT');
    const force = setTimeout(() => child?.kill('SIGKILL'), STOP_MS);
    await this.#ended;
    clearTimeout(force);
    rmSync(this.#pidFile, { force: true });
  }
}

/**
 * Where the system can do it, the engine ends when we do, even when we are killed: Linux sends it SIGKILL then (setpriv is part of
 * util-linux). Elsewhere the pid file is what the next start cleans up by.
 */
function boundToUs(command: string, args: readonly string[]): [string, readonly string[]] {
  const setpriv = process.platform === 'linux' ? findCommand('setpriv') : undefined;
  return setpriv ? [setpriv, ['--pdeathsig', 'KILL', '--', command, ...args]] : [command, args];
}
