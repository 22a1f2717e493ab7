/** A message of an event stream (WHATWG HTML, server-sent events). Data is one line of JSON. */
export interface ServerSentEvent {
  readonly event: string;
  readonly data: unknown;
  /** Where a reader that comes back goes on: it sends the last one it got as `Last-Event-ID`. */
  readonly id?: number;
}

/** The message as it goes over the wire. */
export function encodeMessage({ event, data, id }: ServerSentEvent): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** A line that readers skip: keeps the connection from looking dead. */
export const BEAT = ':\n\n';

/** Milliseconds after which a reader comes back whose connection ended. */
export const RETRY = 'retry: 2000\n\n';
