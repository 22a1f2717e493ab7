import type { CloudEvent } from '@cairn/contracts';
import { ADMIN_KEY, type RealProduct } from '../real-process.fixture.js';

/** What a stream of server-sent events told. */
export interface Told {
  readonly events: readonly CloudEvent[];
  /** The last `id:` that came. */
  readonly lastId: string;
  readonly live: boolean;
}

interface Reading {
  readonly lastEventId?: string;
  /** After so many events the connection is left, in the middle of whatever comes. */
  readonly most?: number;
}

/** Reads the feed as a stream, from 0 or behind an id, until it is live or has told enough. */
export async function readStream({ url }: RealProduct, { lastEventId, most = Infinity }: Reading = {}): Promise<Told> {
  const left = new AbortController();
  const headers = { authorization: `Bearer ${ADMIN_KEY}`, accept: 'text/event-stream', ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) };
  const { body } = await fetch(`${url}/api/v1/history/events`, { headers, signal: left.signal });
  const told = { events: [] as CloudEvent[], lastId: '', live: false };
  for await (const block of blocksOf(body ?? new ReadableStream())) {
    take(block, told);
    if (told.live || told.events.length >= most) break;
  }
  left.abort();
  return told;
}

function take(block: string, told: { events: CloudEvent[]; lastId: string; live: boolean }): void {
  const fields = new Map([...block.matchAll(/^(\w+): (.*)$/gm)].map(([, name = '', value = '']) => [name, value]));
  told.lastId = fields.get('id') ?? told.lastId;
  told.live = fields.get('event') === 'live';
  if (fields.get('event') === 'okr') told.events.push(eventIn(fields.get('data') ?? ''));
}

function eventIn(data: string): CloudEvent {
  const { through: _through, ...event } = JSON.parse(data) as CloudEvent & { readonly through: number };
  return event;
}

/** What stands between empty lines. */
async function* blocksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void, undefined> {
  let rest = '';
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    const blocks = `${rest}${text}`.split('\n\n');
    rest = blocks.pop() ?? '';
    yield* blocks;
  }
}
