import { newIdempotencyKey } from '../ids.js';
import { sendRepeatedly } from './sending.js';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** The door that a write came through, as the history keeps it. */
export type Door = 'api' | 'cli' | 'console' | 'import' | 'simulation';

/** Parameters of an address; those that are undefined are left out. */
export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

export interface ClientOptions {
  /** Of the server, without `/api/v1`. */
  readonly url: string;
  /** An API key; it also says which organization is meant. */
  readonly key: string;
  /** Default: the global one, which keeps connections open. */
  readonly fetch?: typeof fetch;
  /** What writes are recorded as. Default: `api`. */
  readonly via?: Door;
}

export interface RequestOptions {
  readonly query?: Query;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Besides those that every request has; they win. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Sends requests to one server with one key. Whoever reads after writing sees what they wrote, whichever process answers. */
export class Connection {
  readonly #root: string;
  readonly #key: string;
  readonly #via: Door;
  readonly #fetch: typeof fetch;
  /** Position of the last commit that was written through here, or that its holder was told of. */
  #known = 0;

  constructor({ url, key, fetch: send = fetch, via = 'api' }: ClientOptions) {
    this.#root = `${url.replace(/\/+$/, '')}/api/v1`;
    this.#key = key;
    this.#via = via;
    // Called on its own: a browser's fetch refuses to be another object's method.
    this.#fetch = (...call) => send(...call);
  }

  /**
   * The answer with its body unread. Writes get an idempotency key when they have none, so that repeating them changes nothing.
   * @param path below `/api/v1`, beginning with a slash, URL-encoded
   * @throws ProblemError; CairnError `server-unreachable`
   */
  open(method: Method, path: string, options: RequestOptions = {}): Promise<Response> {
    const { body, signal } = options;
    const request: RequestInit = {
      method,
      headers: this.#headersOf(method, options),
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    };
    const address = `${this.#root}${path}${queryText(options.query)}`;
    return this.#noting(method, sendRepeatedly(() => this.#fetch(address, request), signal));
  }

  /** Sends a request made elsewhere, with what every request has. @throws ProblemError; CairnError `server-unreachable` */
  send(request: Request): Promise<Response> {
    const method = request.method as Method;
    const headers = this.#headersOf(method, { headers: Object.fromEntries(request.headers.entries()) });
    return this.#noting(method, sendRepeatedly(() => this.#fetch(new Request(request.clone(), { headers })), request.signal));
  }

  async #noting(method: Method, sending: Promise<Response>): Promise<Response> {
    const response = await sending;
    if (method !== 'GET') this.reach(Number(response.headers.get('cairn-position') ?? 0));
    return response;
  }

  /** Whatever is read from now on is at least as new as this position. */
  reach(position: number): void {
    this.#known = Math.max(this.#known, position);
  }

  #seen(): Record<string, string> {
    return this.#known === 0 ? {} : { 'cairn-min-position': String(this.#known) };
  }

  #headersOf(method: Method, { body, headers }: RequestOptions): Record<string, string> {
    return {
      authorization: `Bearer ${this.#key}`,
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(method === 'GET' ? this.#seen() : { 'idempotency-key': newIdempotencyKey(), 'cairn-via': this.#via }),
      ...lowerCased(headers),
    };
  }
}

/** Header names are the same in any case; as keys of an object they are not. */
function lowerCased(headers: RequestOptions['headers'] = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function queryText(query: Query = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as [string, string]]));
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}
