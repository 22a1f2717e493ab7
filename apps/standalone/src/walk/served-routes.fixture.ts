import { send } from './door.fixture.js';
import { SAMPLES, type Sample } from './samples.fixture.js';

/** Routes that the document of the API does not list: they are no part of it. */
export const BESIDE_THE_API = ['GET /metrics', 'GET /api/openapi.json'] as const;

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** A route as it is served, with the sample that the walk has of it. */
export interface ServedRoute {
  readonly route: string;
  readonly sample: Sample;
  /** Names of the parameters in its query. */
  readonly query: readonly string[];
}

/** Every route of the served document, in the order of the samples. @throws Error for a route that the walk has no sample of: the walk passes by none */
export async function servedRoutes(url: string): Promise<readonly ServedRoute[]> {
  const { text } = await send(url, { method: 'GET', path: '/api/openapi.json' });
  const { paths } = JSON.parse(text) as OpenApi;
  const routes = Object.entries(paths).flatMap(([path, operations]) => Object.entries(operations).map(([method, operation]) => served(`${method.toUpperCase()} ${path}`, operation)));
  const order = Object.keys(SAMPLES);
  return routes.sort((one, other) => order.indexOf(one.route) - order.indexOf(other.route));
}

function served(route: string, { parameters = [] }: Operation): ServedRoute {
  const sample = SAMPLES[route];
  if (sample === undefined) throw new Error(`the walk has no sample of ${route}: add one to samples.fixture.ts, with the group of rights that it belongs to`);
  return { route, sample, query: parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name) };
}
