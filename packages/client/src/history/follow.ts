import type { CloudEvent } from '@cairn/contracts';
import { comingBack } from '../http/coming-back.js';
import type { Connection } from '../http/connection.js';
import type { FeedMessage, FollowOptions } from './feed-message.js';
import { readFeed } from './read-feed.js';

/** Where a reader is: what it has considered, and the last event that it was given. */
interface Place {
  through: number;
  last: Pick<CloudEvent, 'position' | 'index'>;
}

/**
 * Follows the feed and comes back, from where it was, whenever the connection ends; an event that comes twice because of that is told once.
 * Ends when the signal is aborted. @throws ProblemError for a refusal that waiting does not mend
 */
export function follow(connection: Connection, options: FollowOptions = {}): AsyncGenerator<FeedMessage, void, undefined> {
  const place: Place = { through: options.after ?? 0, last: { position: options.after ?? 0, index: Infinity } };
  return comingBack((signal, heard) => followOnce(connection, place, { ...options, signal, heard }), options.signal);
}

async function* followOnce(connection: Connection, place: Place, options: FollowOptions & { readonly signal: AbortSignal; readonly heard: () => void }): AsyncGenerator<FeedMessage, void, undefined> {
  const body = await openFeed(connection, place.through, options);
  for await (const message of readFeed(body, place.through)) {
    options.heard();
    place.through = message.through;
    if (message.kind === 'event' && !isNew(message.event, place)) continue;
    yield message;
  }
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
