import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** The way to a server that can break: nobody is at its address while it is cut, and it goes on in silence while it is frozen. */
export class FrailWay {
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((incoming) => this.#join(incoming));
  readonly #target: URL;
  #port = 0;
  #frozen = false;

  constructor(target: URL) {
    this.#target = target;
  }

  /** The address to connect to. */
  async open(): Promise<string> {
    await this.#listen();
    this.#port = (this.#server.address() as AddressInfo).port;
    return `mongodb://127.0.0.1:${this.#port}/`;
  }

  cut(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  freeze(): void {
    this.#frozen = true;
    for (const socket of this.#sockets) socket.pause();
  }

  async mend(): Promise<void> {
    this.#frozen = false;
    for (const socket of this.#sockets) socket.resume();
    if (!this.#server.listening) await this.#listen();
  }

  #join(incoming: Socket): void {
    const outgoing = connect(Number(this.#target.port), this.#target.hostname);
    for (const [from, to] of [[incoming, outgoing], [outgoing, incoming]] as const) {
      this.#sockets.add(from);
      from.on('data', (data) => void to.write(data)).on('error', () => undefined);
      from.on('close', () => this.#sockets.delete(from) && to.destroy());
      if (this.#frozen) from.pause();
    }
  }

  #listen(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve));
  }
}
