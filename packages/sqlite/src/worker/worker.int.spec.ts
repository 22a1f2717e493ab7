import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { inTemporaryDirectory } from '../testing/temporary-directory.js';
import type { Calculator } from './calculator.fixture.js';
import { hostWorker } from './host.js';
import type { WorkerHost } from './host.js';
import { serveWorker } from './serve.js';

const MODULE = new URL('./calculator.fixture.js', import.meta.url);
const DIED = expect.objectContaining({ code: 'worker-died', retriable: false });

async function withCalculator(work: (host: WorkerHost<Calculator>) => Promise<void>): Promise<void> {
  const host = hostWorker<Calculator>(MODULE, { workerData: {} });
  try {
    await work(host);
  } finally {
    await host.close();
  }
}

describe('a hosted worker', () => {
  it('answers each call with its own result', () =>
    withCalculator(async (host) => {
      const calls = Array.from({ length: 200 }, (_, i) => (i % 2 === 0 ? host.call('add', [i, 1]) : host.call('addLater', [i, 1])));
      expect(await Promise.all(calls)).toEqual(calls.map((_, i) => i + 1));
    }));

  it('hands errors over with what callers branch on', () =>
    withCalculator(async (host) => {
      const refused = expect.objectContaining({ name: 'CairnError', code: 'refused', message: 'not today', retriable: true, details: { day: 3 } });
      await expect(host.call('refuse', [])).rejects.toEqual(refused);
      await expect(host.call('refuseLater', [])).rejects.toEqual(refused);
      const unforeseen = expect.objectContaining({ code: 'worker-method-failed', message: 'unforeseen', retriable: false });
      await expect(host.call('fail', [])).rejects.toEqual(unforeseen);
      await expect(host.call('uncloneable', [])).rejects.toEqual(expect.objectContaining({ code: 'worker-method-failed' }));
      await expect(host.call('toString' as 'refuse', [])).rejects.toEqual(expect.objectContaining({ code: 'worker-method-unknown' }));
      expect(await host.call('add', [1, 2])).toBe(3);
    }));

  it('rejects arguments that can not cross, and goes on', () =>
    withCalculator(async (host) => {
      await expect(host.call('echo', [() => 1])).rejects.toEqual(expect.objectContaining({ name: 'DataCloneError' }));
      expect(await host.call('add', [1, 2])).toBe(3);
    }));

  it('waits for what is pending before it closes, then refuses', () =>
    inTemporaryDirectory(async (directory) => {
      const [gate, marker] = [join(directory, 'gate'), join(directory, 'marker')];
      [gate, marker].forEach((path) => writeFileSync(path, ''));
      const host = hostWorker<Calculator>(MODULE, { workerData: { marker } });
      const pending = host.call('waitFor', [gate]);
      const closing = host.close();
      await expect(host.call('add', [1, 2])).rejects.toEqual(expect.objectContaining({ code: 'worker-closed' }));
      expect(existsSync(marker)).toBe(true);
      rmSync(gate);
      expect(await pending).toBe('done');
      await closing;
      expect(existsSync(marker)).toBe(false);
      await host.close();
      await expect(host.call('add', [1, 2])).rejects.toEqual(expect.objectContaining({ code: 'worker-closed' }));
    }));

  it.each(['exit', 'crash'] as const)('that dies by %s rejects what is pending, and later calls at once', (end) =>
    inTemporaryDirectory(async (directory) => {
      const gate = join(directory, 'gate');
      writeFileSync(gate, '');
      const host = hostWorker<Calculator>(MODULE, { workerData: {} });
      const pending = host.call('waitFor', [gate]);
      const last = host.call(end, []);
      await expect(pending).rejects.toEqual(DIED);
      await Promise.allSettled([last]);
      await expect(host.call('add', [1, 2])).rejects.toEqual(DIED);
      await host.close();
    }),
  );

  it('that can not start rejects with the reason', async () => {
    const host = hostWorker<Calculator>(MODULE, { workerData: { broken: 'at start' } });
    await expect(host.call('add', [1, 2])).rejects.toEqual(expect.objectContaining({ code: 'worker-died', message: expect.stringContaining('broken at start') }));
    await host.close();
  });

  it('that fails while it closes says so', async () => {
    const host = hostWorker<Calculator>(MODULE, { workerData: { broken: 'at close' } });
    expect(await host.call('add', [1, 2])).toBe(3);
    await expect(host.close()).rejects.toEqual(expect.objectContaining({ code: 'worker-died', message: expect.stringContaining('broken at close') }));
  });

  it('serves nowhere but in a worker thread', () => {
    expect(() => serveWorker({})).toThrow(expect.objectContaining({ code: 'not-a-worker' }));
  });
});
