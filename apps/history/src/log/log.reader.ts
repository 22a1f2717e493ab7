import { CairnError, type CloudEvent, type Commit } from '@cairn/contracts';
import { cursorAfter, GENESIS, readCommits, type Cursor } from '@cairn/history';
import { PLATFORM, type Platform } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { TextOpener } from '../sealed-text/text-opener.service.js';
import { isWanted, type EventFilter } from './event-filter.js';

/** What a reader of the log gets to see. */
export interface LogView {
  readonly org: string;
  readonly filter: EventFilter;
  /** Personal text is opened: the right to it was checked. */
  readonly withText: boolean;
}

/** The events of one commit that were asked for; none of them may be left out. */
export interface WantedCommit {
  readonly position: number;
  readonly events: readonly CloudEvent[];
}

/** Whole commits that were considered, one after the other. */
export interface Stretch {
  /** Only those that hold something wanted. */
  readonly commits: readonly WantedCommit[];
  /** Where the next one begins. */
  readonly cursor: Cursor;
  /** Nothing came after it when it was read. */
  readonly isEnd: boolean;
}

/** Reads an organization's log forward, each commit held against the one before. */
@Injectable()
export class LogEvents {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    private readonly opener: TextOpener,
  ) {}

  /** @param after a position; 0 is the beginning. @throws CairnError `position-unknown` for one behind the end of the log */
  async cursorAt(org: string, after: number): Promise<Cursor> {
    if (after === 0) return GENESIS;
    const [commit] = await this.platform.history.readStored(org, after - 1, { limit: 1 });
    if (commit?.position === after) return { position: after, hash: commit.hash };
    const { position: head } = await this.platform.history.head(org);
    throw new CairnError('The history does not reach so far yet.', { code: 'position-unknown', details: { field: 'after', head } });
  }

  /** The next commits, at most so many. Other work gets its turn before. @throws CairnError `history-replaced`, `history-damaged` */
  async read(view: LogView, cursor: Cursor, limit: number): Promise<Stretch> {
    await nextTurn();
    const page = await readCommits(this.platform.history, view.org, cursor, { limit });
    const last = page.at(-1);
    if (last === undefined) return { commits: [], cursor, isEnd: true };
    const { position: head } = await this.platform.history.head(view.org);
    const wanted = await Promise.all(page.map((commit) => this.#wantedOf(view, commit)));
    return { commits: wanted.filter(({ events }) => events.length > 0), cursor: cursorAfter(last), isEnd: last.position === head };
  }

  async #wantedOf({ filter, withText }: LogView, commit: Commit): Promise<WantedCommit> {
    const masked = this.opener.masked(commit).filter((event) => isWanted(event, filter));
    if (masked.length === 0 || !withText) return { position: commit.position, events: masked };
    const opened = await this.opener.opened(commit);
    return { position: commit.position, events: opened.filter((event) => isWanted(event, filter)) };
  }
}
