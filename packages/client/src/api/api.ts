import createFetchClient, { type Client as FetchClient } from 'openapi-fetch';
import type { components, paths } from '../../generated/schema.js';
import { Connection, type ClientOptions } from '../http/connection.js';

/** Every route of the HTTP API, typed by its OpenAPI document: `api.GET('/api/v1/map', { params: { query: { cycleId } } })`. */
export type Api = FetchClient<paths>;

/** The bodies of that document by name: `Schemas['AuditItem']`. */
export type Schemas = components['schemas'];

/** As a `Client` does it: the key, an idempotency key for each write, repeats where they are safe. A refusal is thrown as a ProblemError. */
export function createApi(options: ClientOptions): Api {
  const connection = new Connection(options);
  return createFetchClient<paths>({ baseUrl: options.url.replace(/\/+$/, ''), fetch: (request) => connection.send(request) });
}
