import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { realTiming, type FollowTiming } from '@cairn/history';
import { AccessReader, type Caller } from '@cairn/service-kit';
import { FeedStream } from '../feed/feed.stream.js';
import { Scene } from '../history.fixture.js';
import { LogEvents } from '../log/log.reader.js';
import { TextOpener } from '../sealed-text/text-opener.service.js';
import { LogWakes } from './log-wakes.service.js';
import { OpenStreams } from './open-streams.service.js';
import { Pulses } from './pulse.service.js';
import { readMessages, type ReadMessage } from './reading-messages.fixture.js';

/** Alarms that go off when the test says so. */
class Alarms implements FollowTiming {
  readonly #set = new Set<{ readonly at: number; readonly callBack: () => void }>();
  #now = 0;

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, callBack: () => void): () => void {
    const alarm = { at: this.#now + milliseconds, callBack };
    this.#set.add(alarm);
    return () => this.#set.delete(alarm);
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds;
    for (const alarm of [...this.#set].filter(({ at }) => at <= this.#now)) {
      this.#set.delete(alarm);
      alarm.callBack();
    }
  }
}

describe('the pulse of a stream', () => {
  let scene: Scene;
  let caller: Caller;
  const alarms = new Alarms();

  beforeAll(async () => {
    scene = await Scene.open();
    await scene.organization('org-a');
    const secret = await scene.t.key({ org: 'org-a', role: 'auditor', scopes: ['history:read'] });
    const [key] = await scene.t.stores.state.apiKeys.list('org-a');
    expect(await scene.t.stores.state.apiKeys.authenticate(secret, '2026-08-10T02:00:00.000Z')).toEqual(key);
    caller = { org: 'org-a', keyId: key?.keyId ?? '', role: 'auditor', scopes: ['history:read'], principal: 'key' };
  });
  afterAll(() => scene.close());

  /** The messages of a stream over alarms of ours. */
  async function open(): Promise<AsyncGenerator<ReadMessage, void, undefined>> {
    const platform = { ...scene.platform, timing: alarms };
    const pulses = new Pulses(platform, scene.t.app.get(AccessReader, { strict: false }));
    const stream = new FeedStream(new LogEvents(platform, new TextOpener(platform)), new LogWakes(platform), pulses, new OpenStreams());
    const reply = { header: () => undefined, raw: { destroyed: false, once: () => undefined } };
    const file = await stream.open({ caller, view: { org: 'org-a', filter: { types: ['blocker.*'] }, withText: false }, after: 0 }, reply);
    return readMessages(Readable.toWeb(file.getStream()) as ReadableStream<Uint8Array>);
  }

  /** Lets the reader wait before time passes: what is due is looked for after the wait. */
  async function afterwards<T>(reading: Promise<T>, milliseconds: number): Promise<T> {
    const timer = realTiming(() => 0);
    const tick = (): void => {
      alarms.pass(milliseconds);
      cancel = timer.after(1, tick);
    };
    let cancel = timer.after(1, tick);
    return reading.finally(() => cancel());
  }

  it('tells of the place within 15 s though nothing happens, and ends the stream of a key that was revoked', async () => {
    const messages = await open();
    expect([await messages.next(), await messages.next()]).toMatchObject([{ value: { event: 'through' } }, { value: { event: 'live' } }]);
    const before = alarms.now();
    expect((await afterwards(messages.next(), 500)).value).toEqual({ event: 'through', id: '6', data: { through: 6 } });
    expect(alarms.now() - before).toBeLessThanOrEqual(15_000);
    await scene.t.stores.state.apiKeys.revoke('org-a', caller.keyId, '2026-08-10T02:00:00.000Z');
    expect((await afterwards(messages.next(), 500)).done).toBe(true);
  });
});
