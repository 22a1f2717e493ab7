import { describe, expect, it } from '@jest/globals';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { cursorAfter, GENESIS } from './cursor.js';
import { filledHistory } from './filled-history.fixture.js';
import { RecentCommits } from './recent-commits.js';

const ORG = 'org-a';

/** The commits of a log that answers some turns of the event loop after it has looked; and how often it was asked. */
function scene({ limit = 10, turns = 1 } = {}) {
  const { history, grow } = filledHistory();
  const asked: number[] = [];
  const readStored: typeof history.readStored = async (org, after, limits) => {
    asked.push(after);
    const page = await history.readStored(org, after, limits);
    for (let left = turns; left > 0; left -= 1) await nextTurn();
    return page;
  };
  return { commits: new RecentCommits({ readStored }, { limit, maxBytes: 4_000_000 }), grow, asked };
}

const positions = (page: readonly { readonly position: number }[]): number[] => page.map(({ position }) => position);

describe('the log as the followers of a process read it', () => {
  it('is asked once by all who stand at one place', async () => {
    const { commits, grow, asked } = scene();
    const [first] = await grow(ORG, 4);
    if (!first) throw new Error('nothing was appended');
    const after = cursorAfter(first);
    const pages = await Promise.all(Array.from({ length: 5 }, () => commits.after(ORG, after)));
    expect([pages.map(positions), asked]).toEqual([Array.from({ length: 5 }, () => [2, 3, 4]), [1]]);
    expect([positions(await commits.after(ORG, after)), asked]).toEqual([[2, 3, 4], [1]]);
  });

  it('is asked anew where somebody found nothing: a commit may have come since they looked', async () => {
    const { commits, grow } = scene({ turns: 100 });
    const last = (await grow(ORG, 3)).at(-1);
    if (!last) throw new Error('nothing was appended');
    const early = commits.after(ORG, cursorAfter(last));
    await grow(ORG, 1);
    const late = commits.after(ORG, cursorAfter(last));
    expect([positions(await early), positions(await late)]).toEqual([[], [4]]);
  });

  it('keeps no page of a past that is caught up with', async () => {
    const { commits, grow, asked } = scene({ limit: 2 });
    await grow(ORG, 4);
    await commits.after(ORG, GENESIS);
    await commits.after(ORG, GENESIS);
    expect(asked).toEqual([0, 0]);
  });
});
