import { isCairnError, type CloudEvent } from '@cairn/contracts';
import type { Cursor } from '@cairn/history';
import type { Caller } from '@cairn/service-kit';
import { Injectable, type StreamableFile } from '@nestjs/common';
import { LogEvents, type LogView, type Stretch, type WantedCommit } from '../log/log.reader.js';
import { LogWakes } from '../streaming/log-wakes.service.js';
import { OpenStreams, type StreamReply } from '../streaming/open-streams.service.js';
import { Pulses, type Pulse } from '../streaming/pulse.service.js';
import { encodeMessage, RETRY } from '../streaming/server-sent-event.js';

/** Commits that are read at once: little is held in memory for a reader who is slow. */
const AT_ONCE = 100;
/** Milliseconds after which the log is looked at though nobody told of anything. */
const LOOK_EVERY = 4_000;

/** One reader of the stream. */
export interface FeedReader {
  readonly caller: Caller;
  readonly view: LogView;
  /** The position that was considered already. */
  readonly after: number;
}

interface Following {
  readonly view: LogView;
  readonly from: Cursor;
  readonly signal: AbortSignal;
}

/** The feed as a stream (docs/events.md): events, what was considered besides, and that the past is told. */
@Injectable()
export class FeedStream {
  constructor(
    private readonly log: LogEvents,
    private readonly wakes: LogWakes,
    private readonly pulses: Pulses,
    private readonly streams: OpenStreams,
  ) {}

  /** @throws CairnError `position-unknown`; `too-many-streams`, `following-stopped` (retriable) */
  async open({ caller, view, after }: FeedReader, reply: StreamReply): Promise<StreamableFile> {
    const from = await this.log.cursorAt(view.org, after);
    return this.streams.open(caller, reply, (signal) => this.#messages(caller, { view, from, signal }));
  }

  /** Made as fast as they are taken. Ends when the signal is given or the reader may no longer read. */
  async *#messages(caller: Caller, following: Following): AsyncGenerator<string, void, undefined> {
    const pulse = this.pulses.start(caller, (access) => access.requireHistory());
    try {
      yield* this.#follow(following, pulse);
    } catch (error) {
      if (!isCairnError(error, 'unauthenticated') && !isCairnError(error, 'forbidden')) throw error;
    } finally {
      pulse.stop();
    }
  }

  async *#follow({ view, from, signal }: Following, pulse: Pulse): AsyncGenerator<string, void, undefined> {
    yield RETRY;
    let [cursor, isLive] = [from, false];
    while (!signal.aborted) {
      const since = this.wakes.mark(view.org);
      const stretch = await this.log.read(view, cursor, AT_ONCE);
      yield* told(stretch);
      const isDue = await pulse.beat();
      if (isDue || hasUntold(stretch, cursor)) yield place('through', stretch.cursor);
      if (stretch.isEnd && !isLive) yield place('live', stretch.cursor);
      [cursor, isLive] = [stretch.cursor, isLive || stretch.isEnd];
      if (stretch.isEnd) await this.wakes.next(view.org, { since, within: LOOK_EVERY, signal });
    }
  }
}

function* told({ commits }: Stretch): Generator<string, void, undefined> {
  for (const commit of commits) for (const [n, event] of commit.events.entries()) yield eventMessage(commit, event, n === commit.events.length - 1);
}

/** Only the last event of a commit moves the reader behind it: one that breaks off before gets the commit again, whole. */
function eventMessage({ position }: WantedCommit, event: CloudEvent, isLast: boolean): string {
  const through = isLast ? position : position - 1;
  return encodeMessage({ ...(isLast && { id: position }), event: 'okr', data: { ...event, through } });
}

/** Commits were considered of which no message tells. */
function hasUntold({ commits, cursor }: Stretch, before: Cursor): boolean {
  return (commits.at(-1)?.position ?? before.position) < cursor.position;
}

function place(event: 'through' | 'live', { position }: Cursor): string {
  return encodeMessage({ id: position, event, data: { through: position } });
}
