import type { Coordination } from '@cairn/coordination';
import type { History } from '@cairn/history';
import type { Keys, State } from '@cairn/state';
import type { AnyProjection, Views } from '@cairn/views';
import type { KafkaPlace } from '../distributed/settings.js';
import type { Sharing } from '../distributed/sharing.js';
import type { HeavyReads } from '../heavy/heavy-query.js';

/** The four ports of a process, whichever adapters stand behind them. */
export interface Stores {
  readonly history: History;
  readonly views: Views;
  readonly state: State;
  readonly keys: Keys;
  readonly coordination: Coordination;
  /** Absent: no other process has these stores. */
  readonly sharing?: Sharing;
  /** Where the history is told to whoever subscribes. */
  readonly kafka?: KafkaPlace;
  /** Where long questions are answered. @param modules addresses of modules that export `openQueries` */
  openHeavyReads(modules: readonly string[], projections: readonly AnyProjection[]): Promise<HeavyReads>;
  close(): Promise<void>;
}
