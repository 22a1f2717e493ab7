import { follow } from './history/follow.js';
import type { FeedMessage, FollowOptions } from './history/feed-message.js';
import { Connection, type ClientOptions, type Method, type Query, type RequestOptions } from './http/connection.js';
import { nextPageOf } from './http/next-page.js';
import { hints, type Hint } from './live/hints.js';

/** An answer that was read. */
export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  /** Undefined where the answer has none. */
  readonly body: Body;
}

/** A page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
}

/** One organization's Cairn, over HTTP. Every call throws a ProblemError for a refusal and `server-unreachable` where nobody answers. */
export interface Client {
  /** @param path below `/api/v1`, URL-encoded */
  request<Body = unknown>(method: Method, path: string, options?: RequestOptions): Promise<Answer<Body>>;
  /** As `request`, with the body unread: for what is large or has no end. */
  open(method: Method, path: string, options?: RequestOptions): Promise<Response>;
  /** The pages of a list from its first, all as of one position. */
  pages<Item = unknown>(path: string, query?: Query): AsyncGenerator<Page<Item>, void, undefined>;
  readonly history: {
    /** The events of the organization, and then each as it comes, for ever: until the signal is aborted or the loop is left. */
    follow(options?: FollowOptions): AsyncGenerator<FeedMessage, void, undefined>;
  };
  readonly live: {
    /** That something has changed, for ever: until the signal is aborted or the loop is left. What is read after a hint is at least as new as it. */
    hints(signal?: AbortSignal): AsyncGenerator<Hint, void, undefined>;
  };
}

export function createClient(options: ClientOptions): Client {
  const connection = new Connection(options);
  const request = async <Body>(...[method, path, parameters]: Parameters<Client['request']>): Promise<Answer<Body>> => {
    const response = await connection.open(method, path, parameters);
    return { status: response.status, headers: response.headers, body: (await bodyOf(response)) as Body };
  };
  return {
    request,
    open: (...call) => connection.open(...call),
    pages: (path, query) => pagesOf(request, path, query),
    history: { follow: (parameters) => follow(connection, parameters) },
    live: { hints: (signal) => hints(connection, signal) },
  };
}

async function* pagesOf<Item>(request: Client['request'], path: string, query: Query = {}): AsyncGenerator<Page<Item>, void, undefined> {
  for (let next: Query | undefined = query; next !== undefined; ) {
    const { body, headers }: Answer<Page<Item>> = await request<Page<Item>>('GET', path, { query: next });
    yield body;
    next = nextPageOf(headers);
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return undefined;
  return /\bjson\b/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text;
}
