import { isCairnError, type CloudEvent } from '@cairn/contracts';
import type { Connection } from '../http/connection.js';
import { backOff, wait } from '../http/wait.js';
import type { FeedMessage, FollowOptions } from './feed-message.js';
import { readFeed } from './read-feed.js';

/** Where a reader is: what it has considered, and the last event that it was given. */
interface Place {
  through: number;
  last: Pick<CloudEvent, 'position' | 'index'>;
  failures: number;
}

/**
 * Follows the feed and comes back, from where it was, whenever the connection ends; an event that comes twice because of that is told once.
 * Ends when the signal is aborted. @throws ProblemError for a refusal that waiting does not mend
 */
export async function* follow(connection: Connection, options: FollowOptions = {}): AsyncGenerator<FeedMessage, void, undefined> {
  const place: Place = { through: options.after ?? 0, last: { position: options.after ?? 0, index: Infinity }, failures: 0 };
  const left = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, left.signal]) : left.signal;
  try {
    while (!signal.aborted) {
      yield* followOnce(connection, place, { ...options, signal });
      place.failures += 1;
      await wait(backOff(place.failures), signal);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    left.abort();
  }
}

async function* followOnce(connection: Connection, place: Place, options: FollowOptions & { readonly signal: AbortSignal }): AsyncGenerator<FeedMessage, void, undefined> {
  try {
    const body = await openFeed(connection, place.through, options);
    for await (const message of readFeed(body, place.through)) {
      place.failures = 0;
      place.through = message.through;
      if (message.kind === 'event' && !isNew(message.event, place)) continue;
      yield message;
    }
  } catch (error) {
    if (!isPassing(error)) throw error;
  }
}

/** A TypeError is how fetch tells of a connection that broke. */
function isPassing(error: unknown): boolean {
  if (isCairnError(error)) return error.retriable;
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'TypeError';
}

async function openFeed(connection: Connection, after: number, { types, signal }: FollowOptions & { readonly signal: AbortSignal }): Promise<ReadableStream<Uint8Array>> {
  const { body } = await connection.open('GET', '/history/events', {
    query: { after, types: types?.join(',') },
    headers: { accept: 'text/event-stream', 'last-event-id': String(after) },
    signal,
  });
  return body ?? new ReadableStream();
}

/** Takes an event as told, unless it or a later one was told before. */
function isNew({ position, index }: CloudEvent, place: Place): boolean {
  const { last } = place;
  if (position < last.position || (position === last.position && index <= last.index)) return false;
  place.last = { position, index };
  return true;
}
