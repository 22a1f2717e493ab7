import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A real redis-server of a test's own, on a free port, that keeps nothing on disk. */
export class RedisProcess {
  readonly port: number;
  #process: ChildProcess | undefined;

  private constructor(port: number) {
    this.port = port;
  }

  /** With a port to itself; not started. */
  static async placed(): Promise<RedisProcess> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    return new RedisProcess(port);
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(...settings: readonly string[]): Promise<void> {
    this.#process = spawn('redis-server', ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', ...settings], { stdio: 'ignore' });
    await once(this.#process, 'spawn');
    await eventually(() => this.#isListening());
  }

  stop(): void {
    this.#process?.kill('SIGSTOP');
  }

  goOn(): void {
    this.#process?.kill('SIGCONT');
  }

  async kill(): Promise<void> {
    const running = this.#process;
    this.#process = undefined;
    if (running?.kill('SIGKILL')) await once(running, 'exit');
  }

  async #isListening(): Promise<boolean> {
    const socket = connect(this.port, '127.0.0.1');
    const [outcome] = await Promise.race([once(socket, 'connect').then(() => [true]), once(socket, 'close').then(() => [false])]).catch(() => [false]);
    socket.destroy();
    return outcome ?? false;
  }
}

/** Looks until it is so. @throws when it is not after ten seconds */
export async function eventually(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let looks = 0; looks < 1_000; looks += 1) {
    if (await isSo()) return;
    await pause(10);
  }
  throw new Error('It did not come to be in ten seconds.');
}
