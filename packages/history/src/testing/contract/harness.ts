import type { Commit } from '@cairn/contracts';
import type { History } from '../../port/history.js';
import { commitFrom } from '../../port/stored.js';
import { ORG, RequestMaker } from '../requests.js';

/** What an adapter's test gives to the suite. */
export interface HistoryHarness {
  /** Opens a history over fresh storage. */
  open(): Promise<History>;
  /** Closes what is open and opens a history over the same storage: a restart. */
  reopen(): Promise<History>;
  /** The clock that the histories were opened with. */
  readonly clock: AdjustableClock;
}

/** A clock that tests turn, back too. */
export class AdjustableClock {
  milliseconds = Date.UTC(2026, 0, 5, 8);
  readonly read = (): number => this.milliseconds;

  get instant(): string {
    return new Date(this.milliseconds).toISOString();
  }
}

/** A fresh log with its first commit, and a maker of further ones. */
export async function openLog(harness: HistoryHarness): Promise<{ history: History; make: RequestMaker }> {
  const history = await harness.open();
  const make = new RequestMaker();
  await history.append(make.created());
  return { history, make };
}

/** The whole log of an organization. */
export async function readAll(history: History, org = ORG): Promise<Commit[]> {
  const commits: Commit[] = [];
  for (let page = await history.readStored(org, 0); page.length > 0; page = await history.readStored(org, commits.length)) commits.push(...page.map(commitFrom));
  return commits;
}
