import { CairnError } from '@cairn/contracts';
import type { Caller } from '@cairn/service-kit';
import { Injectable, StreamableFile, type OnModuleDestroy } from '@nestjs/common';
import { Readable } from 'node:stream';

/** Streams that one key may have open at once. */
export const STREAMS_PER_KEY = 20;

/** Bytes that are made before they are taken. */
const AHEAD = 65_536;

/** As much of the framework's reply as a stream needs. */
export interface StreamReply {
  header(name: string, value: string): unknown;
  readonly raw: { readonly destroyed: boolean; once(event: 'close', listener: () => void): unknown };
}

/** No proxy may hold messages back; and a connection whose stream has ended is kept for nothing else, or shutting down would wait for it. */
const HEADERS = [['x-accel-buffering', 'no'], ['connection', 'close']] as const;

/** Messages in wire form until the signal is given. */
export type Messages = (signal: AbortSignal) => AsyncGenerator<string, void, undefined>;

/** Every stream that is open: so many for each key, and all of them end when the process does. */
@Injectable()
export class OpenStreams implements OnModuleDestroy {
  readonly #ends = new Map<string, Set<AbortController>>();
  #ended = false;

  /** Ends streams before the server waits for its connections. */
  onModuleDestroy(): void {
    this.#ended = true;
    for (const ends of this.#ends.values()) for (const end of ends) end.abort();
  }

  /**
   * Answers with a stream that is written as fast as the reader takes it, and ends when the reader goes.
   * @throws CairnError `too-many-streams` (retriable), `following-stopped` (retriable) while the process ends
   */
  open({ org, keyId }: Caller, reply: StreamReply, messages: Messages): StreamableFile {
    const ends = this.#endsOf(`${org} ${keyId}`);
    const end = new AbortController();
    const close = (): void => {
      ends.delete(end);
      end.abort();
    };
    ends.add(end);
    reply.raw.once('close', close);
    if (reply.raw.destroyed) close();
    for (const [name, value] of HEADERS) reply.header(name, value);
    return new StreamableFile(Readable.from(messages(end.signal), { objectMode: false, highWaterMark: AHEAD }), { type: 'text/event-stream; charset=utf-8' });
  }

  #endsOf(key: string): Set<AbortController> {
    if (this.#ended) throw new CairnError('The service is about to end.', { code: 'following-stopped', retriable: true });
    const ends = this.#ends.get(key) ?? new Set();
    if (ends.size >= STREAMS_PER_KEY) throw new CairnError('Too many streams are open with this key.', { code: 'too-many-streams', retriable: true, details: { limit: STREAMS_PER_KEY } });
    this.#ends.set(key, ends);
    return ends;
  }
}
