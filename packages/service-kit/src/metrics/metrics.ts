import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { HeardMessages } from '../distributed/sharing.js';
import type { FollowerLag } from './follower-lag.js';

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

  /** @param heard asked at each scrape */
  watchMessages(heard: () => HeardMessages): void {
    const gauge = (name: string, help: string, value: () => number): Gauge => new Gauge({ name, help, registers: [this.registry], collect() { this.set(value()); } });
    gauge('cairn_kafka_messages', 'Messages that Kafka has brought since the start', () => heard().messages);
    gauge('cairn_kafka_poison_messages', 'Messages since the start that are none of the history’s, and were left aside', () => heard().poison);
  }

  /** @param lags asked at each scrape; what fails leaves the series out */
  watchFollowers(lags: () => Promise<readonly FollowerLag[]>): void {
    let asking: Promise<readonly FollowerLag[]> | undefined;
    const ask = (): Promise<readonly FollowerLag[]> => (asking ??= lags().catch(() => []).finally(() => (asking = undefined)));
    const gauge = (name: string, help: string, collect: () => Promise<void>): Gauge<'follower'> => new Gauge({ name, help, labelNames: ['follower'], registers: [this.registry], collect });
    const lag = gauge('cairn_follower_lag_commits', 'Commits by which a follower is behind the log, in the organization where it is furthest behind', async () => {
      lag.reset();
      for (const { follower, commits } of await ask()) lag.set({ follower }, commits);
    });
    const halted = gauge('cairn_follower_halted_organizations', 'Organizations in which a follower stands still', async () => {
      halted.reset();
      for (const { follower, halted: organizations } of await ask()) halted.set({ follower }, organizations);
    });
  }
}
