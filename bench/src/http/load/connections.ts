import { strictEqual } from 'node:assert/strict';
import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';

export interface Question {
  readonly path: string;
  readonly secret: string;
  /** Posted, where there is one. */
  readonly body?: object;
  /** `Cairn-Min-Position`. */
  readonly minPosition?: number;
}

export interface Answer {
  /** `Cairn-Position`; 0 without it. */
  readonly position: number;
  readonly text: string;
}

/** Connections to a server that are kept. */
export class Connections {
  readonly #agent: Agent;
  readonly #url: string;

  constructor(url: string, count: number) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: count });
    this.#url = `${url}/api/v1`;
  }

  /** @throws AssertionError for every status but 201 to what is posted and 200 to what is read */
  async ask({ path, secret, body, minPosition }: Question): Promise<Answer> {
    const json = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      authorization: `Bearer ${secret}`,
      ...(json !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) }),
      ...(minPosition !== undefined && { 'cairn-min-position': minPosition }),
    };
    const sent = request(`${this.#url}${path}`, { method: json === undefined ? 'GET' : 'POST', agent: this.#agent, headers });
    sent.end(json);
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    const text = await textOf(response);
    strictEqual(response.statusCode, json === undefined ? 200 : 201, text);
    return { position: Number(response.headers['cairn-position'] ?? 0), text };
  }

  close(): void {
    this.#agent.destroy();
  }
}

async function textOf(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  await once(response, 'end');
  return Buffer.concat(parts).toString('utf8');
}

/** Gives connections to a piece of work and closes them after it. */
export async function connected<T>({ url, connections }: { readonly url: string; readonly connections: number }, work: (connections: Connections) => Promise<T>): Promise<T> {
  const opened = new Connections(url, connections);
  try {
    return await work(opened);
  } finally {
    opened.close();
  }
}
