import { describe, expect, it } from '@jest/globals';
import { ProblemError } from '@cairn/client';
import { dueFor } from '../due/due.fixture.js';
import { Desk, hasWaiting, type Line, type Result, type Send, type Store } from './desk.js';
import { Sender, type Device, type Post } from './sender.js';

/** Storage of a browser without the browser. */
class Drawer implements Store {
  readonly #kept = new Map<string, string>();
  get length(): number {
    return this.#kept.size;
  }
  key = (at: number): string | null => [...this.#kept.keys()][at] ?? null;
  getItem = (name: string): string | null => this.#kept.get(name) ?? null;
  setItem = (name: string, text: string): void => void this.#kept.set(name, text);
  removeItem = (name: string): void => void this.#kept.delete(name);
}

function lineFor(name: string): Line {
  const due = dueFor(name);
  return { due, plan: { type: 'increase' }, draft: { value: '12', confidence: 6 }, item: { keyResultId: due.keyResultId, slot: due.slot, value: '12', confidence: '0.6', saidHealth: 'on-track' } };
}

const TAKEN: readonly Result[] = [{ index: 0, status: 201, id: 'a.1.1' }];

function bench(post: Post, isOnline: Device['isOnline'] = () => true) {
  const drawer = new Drawer();
  const desk = new Desk('org.person', drawer, new Drawer());
  const later: (() => void)[] = [];
  const sender = new Sender(desk, post, { isOnline, now: () => '2026-11-22T10:00:00.000Z', later: (work) => void later.push(work) }, () => undefined);
  return { drawer, desk, sender, later, again: () => new Desk('org.person', drawer, new Drawer()) };
}

describe('what somebody has written', () => {
  it('is there after a reload, by key result, until it is emptied', () => {
    const { desk, again } = bench(async () => TAKEN);
    desk.fill('a.1', { value: '１２', confidence: 7 });
    desk.fill('b.1', { value: '5' });
    desk.fill('b.1', { value: undefined });
    expect(again().state().drafts).toEqual({ 'a.1': { value: '１２', confidence: 7 } });
  });

  it('is nobody else’s', () => {
    const { desk, drawer } = bench(async () => TAKEN);
    desk.fill('a.1', { confidence: 7 });
    expect(new Desk('org.another', drawer, new Drawer()).state().drafts).toEqual({});
  });

  it('does not break over a drawer that holds something else', () => {
    const { drawer, again } = bench(async () => TAKEN);
    drawer.setItem('cairn.today.org.person.waiting', '{');
    expect(again().state().waiting).toEqual([]);
  });
});

describe('what waits to be sent', () => {
  it('goes with the same key and the same items until there is an answer, after a reload too', async () => {
    const sent: Send[] = [];
    const silent = bench(async (send) => {
      sent.push(send);
      throw new Error('nobody answers');
    });
    silent.desk.fill('a.1', { value: '12', confidence: 6 });
    silent.desk.queue({ key: 'k', lines: [lineFor('a')] });
    await silent.sender.flush();
    const reloaded = silent.again();
    const sender = new Sender(reloaded, async (send) => (sent.push(send), TAKEN), { isOnline: () => true, now: () => '2026-11-22T10:00:00.000Z', later: () => undefined }, () => undefined);
    await sender.flush();
    await sender.flush();
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
    expect(reloaded.state()).toMatchObject({ waiting: [], drafts: {}, saved: { 'a.1@2026-11-19': { checkInId: 'a.1.1' } } });
    expect(hasWaiting('org.person', silent.drawer)).toBe(false);
  });

  it('is not tried without a network, and comes back by itself', async () => {
    let online = false;
    let posts = 0;
    const { desk, sender, later } = bench(async () => (posts++, TAKEN), () => online);
    desk.queue({ key: 'k', lines: [lineFor('a')] });
    await sender.flush();
    expect([posts, desk.state().waiting.length, later.length]).toEqual([0, 1, 1]);
    online = true;
    later[0]?.();
    await sender.flush();
    expect([posts, desk.state().waiting.length]).toEqual([1, 0]);
  });

  it('stays a draft where it is refused, beside what was taken', async () => {
    const { desk, sender } = bench(async () => [{ index: 0, status: 201, id: 'a.1.1' }, { index: 1, status: 422, code: 'step-unknown', field: 'value' }]);
    desk.fill('a.1', { value: '12', confidence: 6 });
    desk.fill('b.1', { value: '12', confidence: 6 });
    desk.queue({ key: 'k', lines: [lineFor('a'), lineFor('b')] });
    await sender.flush();
    expect(desk.state()).toMatchObject({ waiting: [], drafts: { 'b.1': { value: '12' } }, refused: { 'b.1': { code: 'step-unknown', field: 'value' } }, news: { saved: ['Key result of a'], refused: 1 } });
    desk.fill('b.1', { value: '13' });
    expect(desk.state().refused).toEqual({});
  });

  it('is given back when the whole request is refused, and kept while the server is in trouble', async () => {
    let status = 503;
    const { desk, sender } = bench(async () => {
      throw new ProblemError({ status, code: status === 503 ? 'unavailable' : 'forbidden', title: '' });
    });
    desk.queue({ key: 'k', lines: [lineFor('a')] });
    await sender.flush();
    expect(desk.state().waiting).toHaveLength(1);
    status = 403;
    await sender.flush();
    expect(desk.state()).toMatchObject({ waiting: [], refused: { 'a.1': { code: 'forbidden' } } });
  });
});
