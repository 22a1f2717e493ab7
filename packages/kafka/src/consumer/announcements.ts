import type { FollowTiming, LogFollowing } from '@cairn/history';
import { announcementIn, type Announcement, type ReceivedMessage } from './announcement.js';

/**
 * Milliseconds that messages wait for the followers before their offsets are committed: one that takes longer finds its way by the log. Short, for a follower
 * that is far behind goes on to the end of the log by itself, and what the topic says meanwhile would all be left to read after it.
 */
const PATIENCE = 100;

export interface AnnouncementsParts {
  readonly following: Pick<LogFollowing, 'hint' | 'settled'>;
  readonly timing: FollowTiming;
}

/**
 * What is done with messages: each says where to look in which log. Messages that are lost, doubled, late or out of order, and those that lie, change nothing but
 * when the followers look.
 */
export class Announcements {
  readonly #parts: AnnouncementsParts;
  readonly counts = { messages: 0, poison: 0 };

  constructor(parts: AnnouncementsParts) {
    this.#parts = parts;
  }

  /** Resolves when the followers have taken what was announced, or time is up. Of many messages about one log the furthest counts. */
  async take(messages: readonly ReceivedMessage[]): Promise<void> {
    const announcements = messages.flatMap((message) => announcementIn(message) ?? []);
    this.counts.messages += messages.length;
    this.counts.poison += messages.length - announcements.length;
    for (const [org, position] of furthestOf(announcements)) this.#parts.following.hint({ org, position });
    await this.#settled();
  }

  #settled(): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#parts.timing.after(PATIENCE, resolve);
      void this.#parts.following.settled().finally(() => {
        cancel();
        resolve();
      });
    });
  }
}

function furthestOf(announcements: readonly Announcement[]): ReadonlyMap<string, number> {
  const furthest = new Map<string, number>();
  for (const { org, position } of announcements) furthest.set(org, Math.max(position, furthest.get(org) ?? 0));
  return furthest;
}
