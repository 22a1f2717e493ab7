import { comingBack } from '../http/coming-back.js';
import type { Connection } from '../http/connection.js';
import { messagesOf } from '../http/messages.js';

/** That the history has come as far as `position`, and which categories of streams it concerns; the first of a connection names none. */
export interface Hint {
  readonly position: number;
  readonly topics: readonly string[];
}

/** Hints as the server gives them, at most one a second; comes back whenever the connection ends. @throws ProblemError as `follow` */
export function hints(connection: Connection, signal?: AbortSignal): AsyncGenerator<Hint, void, undefined> {
  return comingBack((open, heard) => hintsOnce(connection, open, heard), signal);
}

async function* hintsOnce(connection: Connection, signal: AbortSignal, heard: () => void): AsyncGenerator<Hint, void, undefined> {
  const { body } = await connection.open('GET', '/live', { headers: { accept: 'text/event-stream' }, signal });
  if (body === null) return;
  for await (const { event, data } of messagesOf(body)) {
    heard();
    if (event !== 'hint') continue;
    const hint = JSON.parse(data) as Hint;
    connection.reach(hint.position);
    yield hint;
  }
}
