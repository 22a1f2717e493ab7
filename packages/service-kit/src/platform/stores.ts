import type { Coordination } from '@cairn/coordination';
import type { History } from '@cairn/history';
import type { Keys, State } from '@cairn/state';
import type { AnyProjection, Views } from '@cairn/views';
import type { HeavyReads } from '../heavy/heavy-query.js';

/** The four ports of a process, whichever adapters stand behind them. */
export interface Stores {
  readonly history: History;
  readonly views: Views;
  readonly state: State;
  readonly keys: Keys;
  readonly coordination: Coordination;
  /** Where long questions are answered. @param modules addresses of modules that export `openQueries` */
  openHeavyReads(modules: readonly string[], projections: readonly AnyProjection[]): Promise<HeavyReads>;
  close(): Promise<void>;
}
