import type { EventType } from '@cairn/contracts';
import type { FollowedEvent } from '@cairn/history';

/**
 * Answers events with commands or other effects. It is called at least once for each event, in order, and once more after a crash: its
 * effects must be such that twice is once (commands with derived ids, erasures).
 */
export interface Reactor {
  /** Stable: its cursor is kept under this name. */
  readonly name: string;
  readonly types: readonly EventType[];
  /** @throws to be parked at this commit and tried again later */
  react(event: FollowedEvent): Promise<void>;
}
