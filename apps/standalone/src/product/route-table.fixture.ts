/** The OpenAPI document of one service, as far as routes go. */
export interface RoutesDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

interface Route {
  readonly pattern: RegExp;
  readonly methods: readonly string[];
  readonly service: string;
}

/** Which service answers a request: of every route that each of them serves. */
export class RouteTable {
  readonly #routes: readonly Route[];
  readonly #elsewhere: string;

  /** @param elsewhere the service that refuses what nobody serves */
  constructor(documents: Readonly<Record<string, RoutesDocument>>, elsewhere: string) {
    const served = Object.entries(documents).flatMap(([service, { paths }]) => Object.entries(paths).map(([path, methods]) => ({ path, methods: Object.keys(methods), service })));
    this.#routes = served.sort((one, other) => parametersIn(one.path) - parametersIn(other.path)).map(({ path, ...route }) => ({ ...route, pattern: patternOf(path) }));
    this.#elsewhere = elsewhere;
  }

  serviceOf(method: string, path: string): string {
    const fitting = this.#routes.filter(({ pattern }) => pattern.test(path));
    const route = fitting.find(({ methods }) => methods.includes(method.toLowerCase())) ?? fitting[0];
    return route?.service ?? this.#elsewhere;
  }
}

/** Names go before parameters: `/check-ins/due` is not a check-in. */
function parametersIn(template: string): number {
  return template.split('{').length;
}

function patternOf(template: string): RegExp {
  const parts = template.split(/(\{\w+\})/).map((part) => (part.startsWith('{') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${parts.join('')}/?$`);
}
