import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { isCairnError } from '@cairn/contracts/errors';
import type { ContractCase } from '@cairn/contracts/testing';
import type { Expectation } from '../../port/append.js';
import { ANY, exact, EXISTS, NONE } from '../requests.js';
import { isChained, refuses, split } from './assertions.js';
import { openLog, readAll, type HistoryHarness } from './harness.js';

/** Expectation, on a new stream, on a stream at version 1: accepted, or the `expected` of the refusal. */
const TABLE: readonly (readonly [expect: Expectation, onNew: 'accepted' | 'refused', onExisting: 'accepted' | 'refused'])[] = [
  [ANY, 'accepted', 'accepted'],
  [NONE, 'accepted', 'refused'],
  [EXISTS, 'refused', 'accepted'],
  [exact(0), 'accepted', 'refused'],
  [exact(1), 'refused', 'accepted'],
  [exact(2), 'refused', 'refused'],
];

function tableCase(expect: Expectation, version: 0 | 1, verdict: 'accepted' | 'refused'): ContractCase<HistoryHarness> {
  const expected = expect.kind === 'exact' ? expect.version : expect.kind;
  return {
    name: `expecting ${expected} of a stream at version ${version} is ${verdict}`,
    async run(harness) {
      const { history, make } = await openLog(harness);
      if (version === 1) await history.append(make.append());
      const attempt = history.append(make.append({ expect }));
      if (verdict === 'accepted') strictEqual((await attempt).commit.version, version + 1);
      else await refuses(attempt, 'version-conflict', { stream: 'team-1', expected, actual: version });
      strictEqual((await history.head('org-a')).position, 1 + version + (verdict === 'accepted' ? 1 : 0));
    },
  };
}

export const expectationCases: readonly ContractCase<HistoryHarness>[] = [
  ...TABLE.flatMap(([expect, onNew, onExisting]) => [tableCase(expect, 0, onNew), tableCase(expect, 1, onExisting)]),
  {
    name: 'of 64 racers for one version exactly one wins, and the others learn the version',
    async run(harness) {
      const { history, make } = await openLog(harness);
      const { values, errors } = split(await Promise.allSettled(Array.from({ length: 64 }, () => history.append(make.append({ expect: exact(0) })))));
      strictEqual(values.length, 1);
      strictEqual(errors.length, 63);
      for (const error of errors) {
        ok(isCairnError(error, 'version-conflict'));
        deepStrictEqual({ ...error.details }, { stream: 'team-1', expected: 0, actual: 1 });
      }
      strictEqual((await readAll(history)).length, 2);
    },
  },
  {
    name: 'racing without an expectation loses nothing',
    async run(harness) {
      const { history, make } = await openLog(harness);
      const receipts = await Promise.all(Array.from({ length: 200 }, (_, n) => history.append(make.append({ stream: `team-${n % 7}` }))));
      const commits = await readAll(history);
      isChained(commits, 'org-a');
      deepStrictEqual(new Set(commits.slice(1).map(({ commandId }) => commandId)), new Set(receipts.map(({ commit }) => commit.commandId)));
      strictEqual(commits.length, 201);
    },
  },
  {
    name: 'a conflict among 100 appends leaves the other 99 committed, contiguous and chained',
    async run(harness) {
      const { history, make } = await openLog(harness);
      await history.append(make.append({ stream: 'team-taken' }));
      const attempts = Array.from({ length: 100 }, (_, n) => history.append(n === 50 ? make.append({ stream: 'team-taken', expect: NONE }) : make.append({ stream: `team-${n}`, expect: NONE })));
      const { values, errors } = split(await Promise.allSettled(attempts));
      strictEqual(values.length, 99);
      ok(isCairnError(errors[0], 'version-conflict'));
      const commits = await readAll(history);
      isChained(commits, 'org-a');
      strictEqual(commits.length, 101);
    },
  },
];
