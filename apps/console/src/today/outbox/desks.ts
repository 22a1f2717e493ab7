import { newIdempotencyKey, type Client } from '@cairn/client';
import { queries } from '../../api/queries.js';
import { now } from '../../time/clock.js';
import { Desk, type Line, type Result } from './desk.js';
import { Sender } from './sender.js';

export interface DeskAndSender {
  readonly desk: Desk;
  /** Keeps the lines as one request and sends it, now or as soon as somebody answers. */
  readonly send: (lines: readonly Line[]) => void;
}

const made = new WeakMap<Client, DeskAndSender>();

/** The desk of whoever the client stands for. It lives as long as the page, whatever screen is shown: what waits is sent from anywhere. */
export function deskOf(client: Client, owner: string): DeskAndSender {
  const found = made.get(client);
  if (found !== undefined) return found;
  const desk = new Desk(owner, localStorage, sessionStorage);
  const sender = new Sender(desk, (send) => post(client, send.key, send.lines), DEVICE, () => void queries.invalidateQueries({ queryKey: ['check-ins'] }));
  window.addEventListener('online', () => void sender.flush());
  window.addEventListener('storage', ({ key }) => {
    if (key === null || key.startsWith('cairn.today.')) desk.reread();
  });
  void sender.flush();
  const both: DeskAndSender = {
    desk,
    send: (lines) => {
      desk.queue({ key: newIdempotencyKey(), lines: navigator.onLine ? lines : lines.map(asOfNow) });
      void sender.flush();
    },
  };
  made.set(client, both);
  return both;
}

/** What can not be sent yet was true when it was said, and not when it arrives. */
function asOfNow(line: Line): Line {
  return { ...line, item: { ...line.item, effectiveAt: now().toISOString() } };
}

async function post(client: Client, key: string, lines: readonly Line[]): Promise<readonly Result[]> {
  const { body } = await client.request<{ readonly results: readonly Result[] }>('POST', '/check-ins', { body: { items: lines.map(({ item }) => item) }, headers: { 'idempotency-key': key } });
  return body.results;
}

const DEVICE = {
  isOnline: () => navigator.onLine,
  now: () => now().toISOString(),
  later: (work: () => void, milliseconds: number) => void window.setTimeout(work, milliseconds),
};
