import { catalogue, type Commit } from '@cairn/contracts';
import type { History } from '../port/history.js';
import { openMemoryHistory } from '../sqlite/open.js';
import { RequestMaker } from '../testing/requests.js';

/** A history in memory, and appends to it. */
export interface FilledHistory {
  readonly history: History;
  /** Appends so many commits to an organization, which is created first. */
  readonly grow: (org: string, commits: number) => Promise<Commit[]>;
}

const START = Date.UTC(2026, 6, 1);

export function filledHistory(): FilledHistory {
  const history = openMemoryHistory({ catalogue, clock: () => START });
  const make = new RequestMaker();
  const grow = async (org: string, count: number): Promise<Commit[]> => {
    const commits: Commit[] = [];
    while (commits.length < count) {
      const { position } = await history.head(org);
      commits.push((await history.append(position === 0 ? make.created(org) : make.append({ org }))).commit);
    }
    return commits;
  };
  return { history, grow };
}
