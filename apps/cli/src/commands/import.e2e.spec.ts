import { answerJson, answerProblem, withServer, type Answering, type Received } from '@cairn/client/testing';
import { inTemporaryDirectory } from '@cairn/sqlite/testing';
import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cairn } from '../cli.fixture.js';

const GOALS = `OKR Reference,Title,Object Type,Team,Owner Email,Time Period,Parent OKR,Unit,Start Value,Target,Created On
O-1,Faster service,Objective,Company,ann@example.test,2026 Q3,,,,,2026-06-20
K-1,Days to answer,Key Result,Company,ann@example.test,2026 Q3,O-1,days,30,12,2026-06-20
B-1,Whatever,Big Bet,Company,ann@example.test,2026 Q3,,,,,2026-06-20
`;
const LOG = `key_result,effective_on,recorded_at,value,author_email
K-1,2026-07-10,2026-07-10T09:00:00+08:00,25,ann@example.test
`;

/** What it answers to a write: the id that the body brings, or the first part of what the path names. */
function idFor({ url, body }: Received): unknown {
  const { teamId, personId, cycleId, objectiveId } = { ...(body as object) } as Partial<Record<string, unknown>>;
  const [, whole] = /\/(?:objectives|key-results)\/([^/]+)\/(?:key-results|check-ins)$/.exec(url) ?? [];
  return whole === undefined ? (objectiveId ?? cycleId ?? teamId ?? personId) : `${whole}.1`;
}

/** An organization that isn't founded yet, and takes everything. */
const empty: Answering = (received, response) => {
  if (received.method !== 'GET') answerJson(response, { id: idFor(received) });
  else if (received.url.endsWith('/organization')) answerProblem(response, { status: 404, code: 'organization-unknown' });
  else answerJson(response, { org: 'org-1', holds: true });
};

interface Scene {
  readonly goals: string;
  readonly log: string;
  readonly received: readonly Received[];
  readonly run: (...args: string[]) => ReturnType<typeof cairn>;
}

function scene(answering: Answering, work: (scene: Scene) => Promise<void>): Promise<void> {
  return inTemporaryDirectory((directory) =>
    withServer(answering, async ({ url, received }) => {
      const [goals, log] = [join(directory, 'goals.csv'), join(directory, 'log.csv')];
      writeFileSync(goals, GOALS);
      writeFileSync(log, LOG);
      await work({ goals, log, received, run: (...args) => cairn(['import', ...args, '--time-zone', 'Asia/Taipei'], { CAIRN_URL: url, CAIRN_KEY: 'k' }) });
    }),
  );
}

describe('cairn import', () => {
  it('says with --dry-run what would happen, and does nothing', async () => {
    await scene(empty, async ({ goals, log, received, run }) => {
      const { code, stdout } = await run(goals, '--check-ins', log, '--dry-run');
      expect(code).toBe(1);
      expect(stdout).toMatch(/2 of 3 rows accepted[\s\S]*reference +<- "OKR Reference"[\s\S]*line 4 {2}Object Type {2}unknown-object-type/);
      expect(stdout).toMatch(/Would add: teams 1, people 1, cycles 1, objectives 1, key results 1, check-ins 1\.\n$/);
      expect(received.filter(({ method }) => method !== 'GET')).toEqual([]);
      expect(existsSync(goals.replace('.csv', '.rejected.csv'))).toBe(false);
    });
  });

  it('loads the past in its order and at its times, and writes back what was refused', async () => {
    await scene(empty, async ({ goals, log, received, run }) => {
      const { code, stdout, stderr } = await run(goals, '--check-ins', log);
      expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringMatching(/^Importing \d+\/\d+\n[\s\S]*1 row was refused[\s\S]*code: rows-refused\n$/) });
      expect(stdout).toMatch(/A history load[\s\S]*Added: teams 1, /);
      const writes = received.filter(({ method }) => method !== 'GET');
      const times = writes.map(({ headers }) => String(headers['cairn-at']));
      expect(times).toEqual(times.toSorted());
      expect(new Set(writes.map(({ headers }) => headers['cairn-via']))).toEqual(new Set(['import']));
      const [checkIn] = writes.filter(({ url }) => url.endsWith('/check-ins') && !url.endsWith('/imports/check-ins'));
      expect(checkIn).toMatchObject({ headers: { 'cairn-at': '2026-07-10T01:00:00.000Z', 'cairn-actor': expect.any(String) }, body: { value: '25' } });
      expect(writes[0]?.headers).not.toHaveProperty('cairn-actor');
      const rejected = readFileSync(goals.replace('.csv', '.rejected.csv'), 'utf8');
      expect(rejected).toMatch(/^OKR Reference,.*Refused reason\r?\nB-1,.*unknown-object-type/);
    });
  });

  it('ends with 0 where every row was accepted', async () => {
    await scene(empty, async ({ goals, run }) => {
      writeFileSync(goals, GOALS.split('\n').slice(0, 3).join('\n'));
      expect(await run(goals)).toMatchObject({ code: 0, stdout: expect.stringContaining('Added: ') });
    });
  });

  it('stops when an answer is not as planned, and says how to go on', async () => {
    const overtaken: Answering = (received, response, count) => (received.url.endsWith('/key-results') ? answerJson(response, { id: 'other.7' }) : empty(received, response, count));
    await scene(overtaken, async ({ goals, log, received, run }) => {
      expect(await run(goals, '--check-ins', log)).toMatchObject({ code: 1, stderr: expect.stringMatching(/The same command goes on from there[\s\S]*code: import-overtaken/) });
      expect(received.at(-1)?.url).toMatch(/\/key-results$/);
    });
  });

  it('is used wrongly without a file, and fails with the code of a mapping that is none', async () => {
    await scene(empty, async ({ goals, log, run }) => {
      expect(await run()).toMatchObject({ code: 2, stderr: expect.stringContaining('a file is needed') });
      expect(await run(goals, '--map', log)).toMatchObject({ code: 1, stderr: expect.stringContaining('mapping-not-readable') });
    });
  });
});
