import { describe, expect, it } from '@jest/globals';
import { CairnError } from '@cairn/contracts/errors';
import type { PreparedAppend } from '../chain/prepared.js';
import { preparedExample } from '../testing/prepared-example.js';
import { BatchingWriter } from './batching-writer.js';
import type { Placed } from './placed.js';

const accepted = (position: number): Placed => ({ outcome: 'accepted', place: { position, version: 1, at: '', prev: '' }, hash: '' });
const never = new Promise<never>(() => undefined);

/** A writer whose batches are kept for the test to look at; each append is placed after the one before. */
function recording(): { batches: number[]; writer: BatchingWriter } {
  const batches: number[] = [];
  let position = 0;
  const writer = new BatchingWriter(async (batch) => {
    batches.push(batch.length);
    return batch.map(() => accepted((position += 1)));
  }, () => 0);
  return { batches, writer };
}

describe('group commit', () => {
  it('sends what comes in one turn in batches of at most 200, a rest in two equal parts', async () => {
    const { batches, writer } = recording();
    await Promise.all(Array.from({ length: 450 }, (_, n) => writer.append(preparedExample(n))));
    expect(batches).toEqual([200, 200, 25, 25]);
  });

  it('ends a batch at 4 MB, but never leaves one empty', async () => {
    const { batches, writer } = recording();
    await Promise.all([3_000_000, 2_000_000, 9_000_000, 100].map((size, n) => writer.append(preparedExample(n, { size }))));
    expect(batches).toEqual([1, 1, 1, 1]);
  });

  it('lets at most 1,000 of an organization wait, and others go on', async () => {
    const writer = new BatchingWriter(() => never, () => 0, 40);
    const waiting = Array.from({ length: 1_000 }, (_, n) => writer.append(preparedExample(n)));
    await expect(writer.append(preparedExample(1_001))).rejects.toMatchObject({ code: 'history-busy', retriable: true });
    const other = writer.append(preparedExample(1_002, { org: 'other' }));
    await expect(Promise.race([other, Promise.resolve('waits')])).resolves.toBe('waits');
    const ended = await Promise.allSettled([...waiting, other]);
    expect(new Set(ended.map((end) => (end.status === 'rejected' ? (end.reason as CairnError).code : end.status)))).toEqual(new Set(['append-outcome-unknown']));
  });

  it('decides a twin again after the batch that held its first', async () => {
    const seen: string[][] = [];
    const writer = new BatchingWriter(async (batch: readonly PreparedAppend[]) => {
      seen.push(batch.map(({ commandId }) => commandId));
      return batch.map((_append, n): Placed => (seen.length === 1 && n === 1 ? { outcome: 'twin' } : seen.length === 1 ? accepted(1) : { outcome: 'repeated', position: 1 }));
    }, () => 0);
    const answers = await Promise.all([writer.append(preparedExample(1)), writer.append(preparedExample(1))]);
    expect(answers.map(({ outcome }) => outcome)).toEqual(['accepted', 'repeated']);
    expect(seen).toEqual([['command-1', 'command-1'], ['command-1']]);
  });

  it.each([
    ['an alarm of the writer as it is', new CairnError('', { code: 'history-damaged' }), 'history-damaged'],
    ['any other failure as unknown: nobody can tell what was written', new CairnError('', { code: 'worker-died' }), 'append-outcome-unknown'],
  ])('answers %s', async (_what, error, code) => {
    const writer = new BatchingWriter(() => Promise.reject(error), () => 0);
    await expect(writer.append(preparedExample(1))).rejects.toMatchObject({ code });
  });

  it('answers as unknown what has no answer in time, and is then settled', async () => {
    const writer = new BatchingWriter(() => never, () => 0, 40);
    await expect(writer.append(preparedExample(1))).rejects.toMatchObject({ code: 'append-outcome-unknown', retriable: true });
    await writer.settled();
  });

  it('is settled when every append has its answer', async () => {
    const { writer } = recording();
    const answers: unknown[] = [];
    for (let n = 0; n < 10; n += 1) void writer.append(preparedExample(n)).then((answer) => answers.push(answer));
    await writer.settled();
    await Promise.resolve();
    expect(answers).toHaveLength(10);
  });
});
