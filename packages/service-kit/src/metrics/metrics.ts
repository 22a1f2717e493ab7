import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Upper bounds of the request histogram, in seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** A service's metrics, in a registry of its own, so that two services in one process do not meet. */
export class Metrics {
  readonly registry = new Registry();
  readonly #requests: Histogram<'method' | 'route' | 'status'>;

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
    collectDefaultMetrics({ register: this.registry });
    this.#requests = new Histogram({
      name: 'cairn_http_request_duration_seconds',
      help: 'Time from the first byte of a request to the last of its answer',
      labelNames: ['method', 'route', 'status'],
      buckets: BUCKETS,
      registers: [this.registry],
    });
  }

  /** @param route the pattern, never the address: a label for each id would be one series for each id */
  observe({ method, route, status }: { readonly method: string; readonly route: string; readonly status: number }, seconds: number): void {
    this.#requests.observe({ method, route, status: String(status) }, seconds);
  }
}
