import type { CloudEvent } from '@cairn/contracts';
import type { EventSourceMessage } from 'eventsource-parser/stream';
import { messagesOf } from '../http/messages.js';
import type { FeedMessage } from './feed-message.js';

interface FeedData {
  readonly through?: number;
}

/** The messages of one answer, until it ends. @param after the position from which it was asked for */
export async function* readFeed(body: ReadableStream<Uint8Array>, after: number): AsyncGenerator<FeedMessage, void, undefined> {
  let through = after;
  for await (const message of messagesOf(body)) {
    const read = messageOf(message, through);
    if (read === undefined) continue;
    through = read.through;
    yield read;
  }
}

/** Undefined for a kind that this client does not know. */
function messageOf({ event, data }: EventSourceMessage, before: number): FeedMessage | undefined {
  switch (event) {
    case 'okr': {
      const { through = before, ...told } = JSON.parse(data) as CloudEvent & FeedData;
      return { kind: 'event', event: told, through };
    }
    case 'through':
    case 'live':
      return { kind: event, through: dataOf(data).through ?? before };
    default:
      return undefined;
  }
}

function dataOf(text: string): FeedData {
  return text === '' ? {} : (JSON.parse(text) as FeedData);
}
