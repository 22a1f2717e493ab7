import { memoryCoordination, type Hint, type Hints } from '@cairn/coordination';
import type { Commit } from '@cairn/contracts';
import { describe, expect, it } from '@jest/globals';
import { setImmediate as turn } from 'node:timers/promises';
import { HintExchange } from './hint-exchange.js';

/** One process: appends are told to it, and alarms go off when it is told to. */
class Process {
  readonly looked: Hint[] = [];
  #listeners: ((commit: Commit) => void)[] = [];
  #alarms: { readonly milliseconds: number; readonly ring: () => void }[] = [];
  end: () => void = () => undefined;

  static async over(hints: Hints): Promise<Process> {
    const process = new Process();
    const history = { subscribe: (listener: (commit: Commit) => void) => {
      process.#listeners.push(listener);
      return () => void (process.#listeners = []);
    } };
    const after = (milliseconds: number, ring: () => void) => {
      const alarm = { milliseconds, ring };
      process.#alarms.push(alarm);
      return () => void (process.#alarms = process.#alarms.filter((each) => each !== alarm));
    };
    process.end = await new HintExchange({ history, hints, timing: { after }, random: () => 0.5 }).start((hint) => process.looked.push(hint));
    return process;
  }

  append(org: string, position: number): void {
    for (const listener of this.#listeners) listener({ org, position } as Commit);
  }

  /** @returns after how many milliseconds each alarm would have gone off */
  async pass(): Promise<readonly number[]> {
    await turn();
    const alarms = this.#alarms.splice(0);
    for (const { ring } of alarms) ring();
    return alarms.map(({ milliseconds }) => milliseconds);
  }
}

describe('processes that share a log', () => {
  it('hear how far each organization has come, once for many appends', async () => {
    const { hints } = memoryCoordination(() => 0);
    const [one, other] = [await Process.over(hints), await Process.over(hints)];
    for (const position of [1, 2, 3]) one.append('a', position);
    one.append('b', 1);
    await turn();
    expect(await other.pass()).toEqual([75, 75]);
    expect(other.looked).toEqual([{ org: 'a', position: 3 }, { org: 'b', position: 1 }]);
    one.append('a', 4);
    await other.pass();
    expect(other.looked.at(-1)).toEqual({ org: 'a', position: 4 });
  });

  it('go on where hints cannot be told', async () => {
    const published: Hint[] = [];
    const hints: Hints = { publish: (hint) => (published.push(hint), Promise.reject(new Error('away'))), subscribe: async () => () => undefined };
    const process = await Process.over(hints);
    process.append('a', 1);
    await turn();
    process.append('a', 2);
    expect(published).toEqual([{ org: 'a', position: 1 }, { org: 'a', position: 2 }]);
  });

  it('hear nothing any more once they have ended', async () => {
    const { hints } = memoryCoordination(() => 0);
    const [one, other] = [await Process.over(hints), await Process.over(hints)];
    one.append('a', 1);
    await turn();
    other.end();
    one.append('a', 2);
    expect(await other.pass()).toEqual([]);
    expect(other.looked).toEqual([]);
  });
});
