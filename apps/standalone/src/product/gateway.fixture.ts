import { readFileSync } from 'node:fs';
import { Agent, createServer, request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RouteTable, type RoutesDocument } from './route-table.fixture.js';

/** Addresses by service. */
export type Upstreams = Readonly<Record<string, string>>;

const DOCUMENT = '/api/openapi.json';
const READY = '/health/ready';
/** The five documents in one; a test holds it to be what is served. */
const MERGED = new URL('../../../../packages/client/openapi.json', import.meta.url);

/** Brings each request to the service that serves it, as nginx does in front of the product. It ends as hard as its services do. */
export class Gateway {
  readonly url: string;
  readonly #server: Server;
  readonly #agent: Agent;

  private constructor(server: Server, agent: Agent) {
    this.#server = server;
    this.#agent = agent;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async open(upstreams: Upstreams): Promise<Gateway> {
    const agent = new Agent({ keepAlive: true });
    const routes = new RouteTable(await documentsOf(upstreams), 'goals');
    const server = createServer((request, response) => void answer(request, response, { upstreams, routes, agent }));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Gateway(server, agent);
  }

  /** Lets go of everybody at once. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    this.#agent.destroy();
    await closed;
  }
}

interface Ways {
  readonly upstreams: Upstreams;
  readonly routes: RouteTable;
  readonly agent: Agent;
}

async function answer(request: IncomingMessage, response: ServerResponse, ways: Ways): Promise<void> {
  const [path = ''] = (request.url ?? '').split('?');
  if (path === DOCUMENT) response.writeHead(200, { 'content-type': 'application/json' }).end(readFileSync(MERGED));
  else if (path === READY) await allReady(response, ways.upstreams);
  else pass(request, response, { address: ways.upstreams[ways.routes.serviceOf(request.method ?? '', path)] ?? '', agent: ways.agent });
}

/** Whoever is not there leaves the client without an answer, as a process that was killed does. */
function pass(request: IncomingMessage, response: ServerResponse, { address, agent }: { readonly address: string; readonly agent: Agent }): void {
  const upstream = ask(`${address}${request.url ?? ''}`, { method: request.method, headers: request.headers, agent, setHost: false }, (answered) => {
    response.writeHead(answered.statusCode ?? 500, answered.headers);
    answered.pipe(response);
    answered.once('error', () => response.destroy());
  });
  upstream.once('error', () => response.destroy());
  response.once('close', () => upstream.destroy());
  void bodyOf(request).then((body) => upstream.end(body), () => upstream.destroy());
}

/** Taken whole before it is passed on, as nginx does: a service that refuses it unread is still heard. */
async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function allReady(response: ServerResponse, upstreams: Upstreams): Promise<void> {
  const answers = await Promise.all(Object.values(upstreams).map((address) => fetch(`${address}${READY}`)));
  const worst = answers.find(({ status }) => status !== 200) ?? answers[0];
  response.writeHead(worst?.status ?? 503, { 'content-type': 'application/json' }).end(await worst?.text());
}

async function documentsOf(upstreams: Upstreams): Promise<Readonly<Record<string, RoutesDocument>>> {
  const documents = Object.entries(upstreams).map(async ([service, address]) => [service, (await (await fetch(`${address}${DOCUMENT}`)).json()) as RoutesDocument] as const);
  return Object.fromEntries(await Promise.all(documents));
}
