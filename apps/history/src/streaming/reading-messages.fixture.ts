/** A message of an event stream as a client reads it. */
export interface ReadMessage {
  readonly event: string;
  readonly id?: string;
  readonly data: { readonly through?: number; readonly position?: number; readonly index?: number; readonly type?: string; readonly topics?: readonly string[] };
}

/** An open event stream. */
export interface OpenedStream {
  readonly status: number;
  /** Messages until one for which it is true, that one included; or until the stream ends. */
  until(isLast: (message: ReadMessage) => boolean): Promise<ReadMessage[]>;
  leave(): void;
}

export async function openStream(url: string, headers: Readonly<Record<string, string>>): Promise<OpenedStream> {
  const leaving = new AbortController();
  const answer = await fetch(url, { headers: { accept: 'text/event-stream', ...headers }, signal: leaving.signal });
  const messages = readMessages(answer.body ?? new ReadableStream());
  const until = async (isLast: (message: ReadMessage) => boolean): Promise<ReadMessage[]> => {
    const read: ReadMessage[] = [];
    for (let next = await messages.next(); next.done !== true; next = await messages.next()) {
      read.push(next.value);
      if (isLast(next.value)) return read;
    }
    return read;
  };
  return { status: answer.status, until, leave: () => leaving.abort() };
}

/** The messages of an event stream, comments left out. */
export async function* readMessages(body: ReadableStream<Uint8Array>): AsyncGenerator<ReadMessage, void, undefined> {
  let text = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = Object.fromEntries(block.split('\n').map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]));
      if (fields['event'] === undefined) continue;
      yield { event: fields['event'], ...(fields['id'] !== undefined && { id: fields['id'] }), data: JSON.parse(fields['data'] ?? 'null') as ReadMessage['data'] };
    }
  }
}
