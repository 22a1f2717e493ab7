import { describe, expect, it } from '@jest/globals';
import type { Caller } from '@cairn/service-kit';
import { EventEmitter } from 'node:events';
import { OpenStreams } from './open-streams.service.js';

const caller: Caller = { org: 'org-a', keyId: 'key-1', scopes: [], principal: 'key-1' };
const KIB = 'x'.repeat(1_024);

function replyOf() {
  return { header: () => undefined, raw: Object.assign(new EventEmitter(), { destroyed: false }) };
}

describe('open streams', () => {
  it('make messages as fast as they are taken, and no faster', async () => {
    let made = 0;
    const endless = async function* (): AsyncGenerator<string, void, undefined> {
      for (;;) {
        made += 1;
        yield KIB;
      }
    };
    const stream = new OpenStreams().open(caller, replyOf(), endless).getStream();
    stream.read(0);
    for (let before = -1; before !== made; ) {
      before = made;
      await new Promise(setImmediate);
    }
    expect(made).toBeGreaterThan(1);
    expect(made).toBeLessThan(200);
    stream.destroy();
  });

  it('tell the maker of messages when the reader goes, was gone already, or the process ends', async () => {
    const signals: AbortSignal[] = [];
    const waiting = (signal: AbortSignal): AsyncGenerator<string, void, undefined> => {
      signals.push(signal);
      return (async function* () {
        yield KIB;
      })();
    };
    const streams = new OpenStreams();
    const [leaving, gone, staying] = [replyOf(), replyOf(), replyOf()];
    gone.raw.destroyed = true;
    for (const reply of [leaving, gone, staying]) streams.open(caller, reply, waiting);
    leaving.raw.emit('close');
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, false]);
    streams.onModuleDestroy();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, true]);
    expect(() => streams.open(caller, replyOf(), waiting)).toThrow(expect.objectContaining({ code: 'following-stopped' }));
  });
});
