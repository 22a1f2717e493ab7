import type { CloudEvent } from '@cairn/contracts';
import { Injectable } from '@nestjs/common';
import { LogEvents, type LogView, type Stretch } from '../log/log.reader.js';
import type { EventsPage } from './feed.dto.js';

/** Commits that one page looks at: a rare type is found over several pages, none of which takes long. */
const MOST_COMMITS = 5_000;
/** Commits that are read at once. */
const AT_ONCE = 500;

@Injectable()
export class FeedQueries {
  constructor(private readonly log: LogEvents) {}

  /** @param limit events after which the page ends, with its commit. @throws CairnError `position-unknown` */
  async page(view: LogView, after: number, limit: number): Promise<EventsPage> {
    const events: CloudEvent[] = [];
    let stretch: Stretch = { commits: [], cursor: await this.log.cursorAt(view.org, after), isEnd: false };
    while (!stretch.isEnd && stretch.cursor.position < after + MOST_COMMITS) {
      stretch = await this.log.read(view, stretch.cursor, Math.min(AT_ONCE, limit));
      const cut = taken(stretch, limit - events.length);
      events.push(...cut.events);
      if (events.length >= limit) return { events, through: cut.through, live: stretch.isEnd && cut.through === stretch.cursor.position };
    }
    return { events, through: stretch.cursor.position, live: stretch.isEnd };
  }
}

/** Whole commits until there is room no more. */
function taken({ commits, cursor }: Stretch, room: number): { readonly events: readonly CloudEvent[]; readonly through: number } {
  const events: CloudEvent[] = [];
  for (const commit of commits) {
    events.push(...commit.events);
    if (events.length >= room) return { events, through: commit.position };
  }
  return { events, through: cursor.position };
}
