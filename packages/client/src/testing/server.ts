import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the server got it. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** Answers one request; `count` is its number, from 1. */
export type Answering = (received: Received, response: ServerResponse, count: number) => void;

export interface TestServer {
  readonly url: string;
  readonly received: readonly Received[];
  /** Connections that were ever opened. */
  readonly connections: () => number;
}

/** Runs `work` against a server that answers as told. */
export async function withServer(answering: Answering, work: (server: TestServer) => Promise<void>): Promise<void> {
  const received: Received[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    void read(request).then((each) => answering(each, response, received.push(each)));
  });
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await work({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received, connections: () => connections });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

async function read(request: IncomingMessage): Promise<Received> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  const text = Buffer.concat(chunks).toString('utf8');
  return { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body: text === '' ? undefined : JSON.parse(text) };
}

export function answerJson(response: ServerResponse, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(JSON.stringify(body));
}

export function answerProblem(response: ServerResponse, problem: { readonly status: number; readonly code: string; readonly [member: string]: unknown }, headers: Record<string, string> = {}): void {
  response.writeHead(problem.status, { 'content-type': 'application/problem+json', ...headers }).end(JSON.stringify({ type: `urn:cairn:problem:${problem.code}`, title: `${problem.code}.`, ...problem }));
}
