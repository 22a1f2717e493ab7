import { strictEqual } from 'node:assert/strict';
import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';

export interface Question {
  readonly path: string;
  readonly secret: string;
  /** Posted, where there is one. */
  readonly body?: object;
  /** `Cairn-Min-Position`. */
  readonly minPosition?: number;
  /** `Idempotency-Key`. */
  readonly idempotencyKey?: string;
}

export interface Answer {
  /** `Cairn-Position`; 0 without it. */
  readonly position: number;
  readonly text: string;
}

const UNAVAILABLE = 503;
/** Milliseconds after which it is asked again, and how often. */
const PAUSE = 100;
const PATIENCE = 600;

/** Connections to a server that are kept; where it runs several times, to each of them in turn. */
export class Connections {
  readonly #agent: Agent;
  readonly #urls: readonly string[];
  #asked = 0;
  #askedAgain = 0;

  constructor(urls: readonly string[], count: number) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: count });
    this.#urls = urls;
  }

  /** How often a question was asked again. */
  get askedAgain(): number {
    return this.#askedAgain;
  }

  /** @throws AssertionError for every status but 201 to what is posted and 200 to what is read */
  async ask(question: Question): Promise<Answer> {
    const { status, answer } = await this.#exchange(question);
    return expected(question, status, answer);
  }

  /** Asks again where the answer is that it can not be told now. @throws as `ask`; after a minute of that */
  async askPatiently(question: Question): Promise<Answer> {
    for (let times = 0; times < PATIENCE; times += 1) {
      const { status, answer } = await this.#exchange(question);
      if (status !== UNAVAILABLE) return expected(question, status, answer);
      this.#askedAgain += 1;
      await after(PAUSE);
    }
    return this.ask(question);
  }

  async #exchange({ path, secret, body, minPosition, idempotencyKey }: Question): Promise<{ readonly status: number | undefined; readonly answer: Answer }> {
    const json = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      authorization: `Bearer ${secret}`,
      ...(json !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) }),
      ...(minPosition !== undefined && { 'cairn-min-position': minPosition }),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    };
    const sent = request(`${this.#next()}/api/v1${path}`, { method: json === undefined ? 'GET' : 'POST', agent: this.#agent, headers });
    sent.end(json);
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    const text = await textOf(response);
    return { status: response.statusCode, answer: { position: Number(response.headers['cairn-position'] ?? 0), text } };
  }

  #next(): string {
    this.#asked += 1;
    return this.#urls[this.#asked % this.#urls.length] ?? '';
  }

  close(): void {
    this.#agent.destroy();
  }
}

function expected({ body }: Question, status: number | undefined, answer: Answer): Answer {
  strictEqual(status, body === undefined ? 200 : 201, answer.text);
  return answer;
}

async function textOf(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  await once(response, 'end');
  return Buffer.concat(parts).toString('utf8');
}

/** Gives connections to a piece of work and closes them after it. */
export async function connected<T>({ url, connections }: { readonly url: string | readonly string[]; readonly connections: number }, work: (connections: Connections) => Promise<T>): Promise<T> {
  const opened = new Connections([url].flat(), connections);
  try {
    return await work(opened);
  } finally {
    opened.close();
  }
}
