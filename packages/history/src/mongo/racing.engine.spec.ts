import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isCairnError, type Commit } from '@cairn/contracts';
import type { AppendReceipt } from '../port/append.js';
import type { History } from '../port/history.js';
import { ANY, ORG, RequestMaker } from '../testing/index.js';
import { verifyLog } from '../verify/index.js';
import { MongoHarness } from './mongo-harness.fixture.js';

let harness: MongoHarness;
let make: RequestMaker;

beforeEach(async () => {
  harness = new MongoHarness();
  make = new RequestMaker();
});
afterEach(() => harness.remove());

/** So many instances, each with its own connection and sequencers, over one log that has begun. */
async function instances(count: number): Promise<readonly [History, ...History[]]> {
  const [first, ...others] = [await harness.open(), ...(await Promise.all(Array.from({ length: count - 1 }, () => harness.open())))] as [History, ...History[]];
  await first.append(make.created());
  return [first, ...others];
}

function settled(receipts: readonly PromiseSettledResult<AppendReceipt>[]): { positions: number[]; refused: unknown[] } {
  return {
    positions: receipts.flatMap((receipt) => (receipt.status === 'fulfilled' ? [receipt.value.commit.position] : [])),
    refused: receipts.flatMap((receipt) => (receipt.status === 'rejected' ? [receipt.reason as unknown] : [])),
  };
}

async function rowsOf(history: History): Promise<readonly { readonly position: number; readonly commandId: string }[]> {
  const rows: { position: number; commandId: string }[] = [];
  for (let page = await history.readStored(ORG, 0); page.length > 0; page = await history.readStored(ORG, rows.length)) rows.push(...page);
  return rows;
}

async function verified(history: History): Promise<{ readonly commits: number; readonly faults: readonly unknown[] }> {
  return verifyLog(ORG, (after) => history.readStored(ORG, after));
}

describe.each([2, 3])('%i instances that race on one organization', (count) => {
  it('make one log: contiguous, chained, every acknowledged command once, every refusal none', async () => {
    const histories = await instances(count);
    const heard = histories.map((history) => {
      const commits: Commit[] = [];
      history.subscribe((commit) => commits.push(commit));
      return commits;
    });
    const requests = Array.from({ length: 300 }, (_, n) => ({ ...make.append({ stream: `team-${n % 11}`, expect: n % 5 ? ANY : { kind: 'exact', version: Math.floor(n / 60) } }) }));
    const receipts = await Promise.allSettled(requests.map(async (request, n) => (histories[n % count] ?? histories[0]).append(request)));
    const { positions, refused } = settled(receipts);
    expect(refused.filter((error) => !isCairnError(error, 'version-conflict'))).toEqual([]);
    const rows = await rowsOf(histories[0]);
    expect(rows.map(({ position }) => position)).toEqual(rows.map((_, n) => n + 1));
    expect(positions.toSorted((a, b) => a - b)).toEqual(rows.slice(1).map(({ position }) => position));
    const commandAt = new Map(rows.map(({ position, commandId }) => [position, commandId]));
    receipts.forEach((receipt, n) => {
      if (receipt.status === 'fulfilled') expect(commandAt.get(receipt.value.commit.position)).toBe(requests[n]?.commandId);
    });
    expect(await verified(histories[1] ?? histories[0])).toMatchObject({ commits: rows.length, faults: [] });
    expect(heard.flat()).toHaveLength(positions.length);
    for (const commits of heard) expect(commits.map(({ position }) => position)).toEqual(commits.map(({ position }) => position).toSorted((a, b) => a - b));
  }, 60_000);

  it('carry a command out once though each is sent it at the same time', async () => {
    const histories = await instances(count);
    const requests = Array.from({ length: 60 }, (_, n) => make.append({ stream: `team-${n % 3}` }));
    const receipts = await Promise.all(requests.flatMap((request) => histories.map((history) => history.append(request))));
    expect(receipts.filter(({ outcome }) => outcome === 'appended')).toHaveLength(60);
    expect((await histories[0].head(ORG)).position).toBe(61);
    expect(new Set(receipts.map(({ commit }) => `${commit.commandId} ${commit.hash}`)).size).toBe(60);
  }, 60_000);

  it('see at once what the others have appended: head, streams, guards', async () => {
    const histories = await instances(count);
    for (let n = 0; n < 3 * count; n += 1) {
      const history = histories[n % count] ?? histories[0];
      const { position } = await history.head(ORG);
      expect(position).toBe(n + 1);
      await history.append(make.append({ stream: 'team-1', expect: { kind: 'exact', version: n }, guard: { after: position, streams: ['cycle-1'], categories: ['team', 'cycle'] } }));
      const other = histories[(n + 1) % count] ?? histories[0];
      await expect(other.append(make.append({ guard: { after: position, categories: ['team'] } }))).rejects.toMatchObject({ code: 'guard-conflict', details: { subject: 'team', after: position, position: position + 1 } });
    }
  }, 60_000);

  it('found one organization once', async () => {
    const [first, ...others] = await instances(count);
    const attempts = await Promise.allSettled([first, ...others].map((history) => history.append({ ...make.created('org-new') })));
    expect(settled(attempts).positions).toEqual([1]);
    for (const error of settled(attempts).refused) expect(error).toMatchObject({ code: 'version-conflict' });
    expect((await first.heads()).map(({ org, position }) => [org, position])).toEqual([[ORG, 1], ['org-new', 1]]);
  });
});
