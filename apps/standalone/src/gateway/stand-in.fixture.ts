import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a stand-in tells of the request that reached it. */
export interface Reached {
  readonly service: string;
  readonly instance: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Stands where a service stands and says what reached it. */
export class StandIn {
  readonly url: string;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async open(service: string, instance = 0): Promise<StandIn> {
    const server = createServer((request, response) => void answer(request, response, { service, instance })).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new StandIn(server);
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    if (this.#server.listening) await closed;
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, who: { readonly service: string; readonly instance: number }): Promise<void> {
  if (request.headers.accept === 'text/event-stream') {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: first\n\n');
    return;
  }
  await request.resume().toArray();
  const body = JSON.stringify({ ...who, url: request.url, headers: request.headers, padding: 'x'.repeat(2_000) });
  const status = request.headers['x-wanted-status'] === '503' ? 503 : 200;
  response.writeHead(status, { 'content-type': 'application/json', etag: '"7"' }).end(body);
}
