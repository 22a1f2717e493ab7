import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { catalogue, canonicalText, type CommitBody } from '@cairn/contracts';
import type { SqliteDatabase } from '@cairn/sqlite';
import type { History } from '../port/history.js';
import { memoryDatabase, openMemoryHistory } from '../sqlite/open.js';
import { RequestMaker } from '../testing/index.js';
import type { Anchor, FaultKind, VerifyReport } from './report.js';
import { verifyLog } from './verify-log.js';

const LENGTH = 20;

/** A log of 20 commits on several streams, open to whoever holds the file: without the triggers. */
async function makeLog(): Promise<{ db: SqliteDatabase; history: History }> {
  const db = memoryDatabase();
  const history = openMemoryHistory({ catalogue, clock: () => Date.UTC(2026, 0, 5) }, db);
  const make = new RequestMaker();
  await history.append(make.created());
  for (let n = 2; n <= LENGTH; n += 1) await history.append(make.append({ stream: `team-${n % 3}`, name: `Name ${n}` }));
  db.exec('DROP TRIGGER commits_no_update; DROP TRIGGER commits_no_delete');
  return { db, history };
}

async function verify(history: History, anchors: readonly Anchor[] = []): Promise<VerifyReport> {
  return verifyLog('org-a', (after) => history.readStored('org-a', after, { limit: 6 }), { anchors });
}

async function kindsAfter(tamper: (db: SqliteDatabase) => void, anchors: readonly Anchor[] = []): Promise<Set<FaultKind>> {
  const { db, history } = await makeLog();
  expect(await verify(history)).toMatchObject({ holds: true, commits: LENGTH });
  tamper(db);
  return new Set((await verify(history, anchors)).faults.map(({ kind }) => kind));
}

/** Rewrites a commit's body, and its hash with it if the forger is careful. */
function rewrite(position: number, change: (body: CommitBody) => object, hash: 'kept' | 'recomputed' = 'kept'): (db: SqliteDatabase) => void {
  return (db) => {
    const [body = '', old = ''] = db.prepare<[string, string]>('SELECT body, hash FROM commits WHERE position = ?').get(position) ?? [];
    const text = canonicalText(change(JSON.parse(body) as CommitBody));
    db.prepare('UPDATE commits SET body = ?, hash = ? WHERE position = ?').run(text, hash === 'kept' ? old : sha256(text), position);
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

const renamed = (body: CommitBody): object => ({ ...body, events: body.events.map((event) => ({ ...event, data: { ...event.data, teamId: 'team-forged' } })) });

describe('tamper drill', () => {
  it('an untouched log holds, also against anchors of its own', async () => {
    const { history } = await makeLog();
    const anchors = (await history.readStored('org-a', 0)).map(({ position, hash }) => ({ position, hash }));
    expect(await verify(history, anchors)).toMatchObject({ holds: true, faultCount: 0, head: anchors.at(-1) });
  });

  it.each<[what: string, tamper: (db: SqliteDatabase) => void, found: FaultKind[]]>([
    ['a changed payload', rewrite(7, renamed), ['hash-differs']],
    ['a changed payload with its hash recomputed', rewrite(7, renamed, 'recomputed'), ['chain-broken']],
    ['another actor', rewrite(7, (body) => ({ ...body, actor: 'someone-else' })), ['hash-differs']],
    ['another time', rewrite(7, (body) => ({ ...body, at: '2020-01-01T00:00:00.000Z' })), ['hash-differs', 'copy-differs', 'time-goes-back']],
    ['a body that is not JSON', (db) => db.exec("UPDATE commits SET body = 'x' WHERE position = 7"), ['hash-differs', 'unreadable', 'version-differs']],
    ['the same value in other bytes', (db) => db.exec("UPDATE commits SET body = replace(body, '\"format\":1', '\"format\": 1') WHERE position = 7"), ['hash-differs', 'not-canonical']],
    ['a copy of the stream', (db) => db.exec("UPDATE commits SET stream = 'team-x' WHERE position = 7"), ['copy-differs']],
    ['a copy of the version', (db) => db.exec('UPDATE commits SET version = 99 WHERE position = 7'), ['copy-differs']],
    ['a copy of the command id', (db) => db.exec("UPDATE commits SET command_id = 'x' WHERE position = 7"), ['copy-differs']],
    ['a copy of the types', (db) => db.exec("UPDATE commits SET types = 'team.moved' WHERE position = 7"), ['copy-differs']],
    ['a copy of the time', (db) => db.exec("UPDATE commits SET at = '2026-01-06T00:00:00.000Z' WHERE position = 7"), ['copy-differs']],
    ['two commits that changed places', (db) => db.exec('UPDATE commits SET position = 100 WHERE position = 7; UPDATE commits SET position = 7 WHERE position = 8; UPDATE commits SET position = 8 WHERE position = 100'), ['copy-differs', 'position-differs', 'chain-broken']],
    ['a commit cut out of the middle', (db) => db.exec('DELETE FROM commits WHERE position = 7'), ['position-differs', 'chain-broken', 'version-differs']],
    ['a commit cut out and the rest moved up', (db) => db.exec('DELETE FROM commits WHERE position = 7; UPDATE commits SET position = position - 1 WHERE position > 7'), ['copy-differs', 'position-differs', 'chain-broken', 'version-differs']],
    ['the first commit cut off', (db) => db.exec('DELETE FROM commits WHERE position = 1'), ['position-differs', 'chain-broken']],
    ['a commit slipped in at the end', (db) => db.exec("INSERT INTO commits SELECT org, 21, stream, 99, 'new', types, at, hash, body FROM commits WHERE position = 20"), ['copy-differs', 'position-differs', 'chain-broken', 'version-differs']],
  ])('finds %s', async (_what, tamper, found) => {
    expect(await kindsAfter(tamper)).toEqual(new Set(found));
  });

  it('can not see a cut tail from the log alone, and finds it with an anchor kept outside', async () => {
    const cut = (db: SqliteDatabase): void => db.exec('DELETE FROM commits WHERE position > 15');
    expect(await kindsAfter(cut)).toEqual(new Set());
    expect(await kindsAfter(cut, [{ position: LENGTH, hash: 'f'.repeat(64) }])).toEqual(new Set(['tail-missing']));
  });

  it('can not see a last commit changed with its hash from the log alone, and finds it with an anchor kept outside', async () => {
    const change = rewrite(LENGTH, renamed, 'recomputed');
    expect(await kindsAfter(change)).toEqual(new Set());
    expect(await kindsAfter(change, [{ position: LENGTH, hash: 'f'.repeat(64) }])).toEqual(new Set(['other-chain']));
  });

  it('can not see a chain replaced as a whole from the log alone, and finds it with an anchor kept outside', async () => {
    const { history } = await makeLog();
    const { hash } = await history.head('org-a');
    const replace = (db: SqliteDatabase): void => {
      for (let position = 2, prev = ''; position <= LENGTH; position += 1) {
        rewrite(position, (body) => ({ ...renamed(body), ...(prev && { prev }) }), 'recomputed')(db);
        prev = db.prepare<[string]>('SELECT hash FROM commits WHERE position = ?').get(position)?.[0] ?? '';
      }
    };
    expect(await kindsAfter(replace)).toEqual(new Set());
    expect(await kindsAfter(replace, [{ position: LENGTH, hash }])).toEqual(new Set(['other-chain']));
  });

  it('tells of one wound once and goes on', async () => {
    const { db, history } = await makeLog();
    rewrite(7, renamed)(db);
    rewrite(12, renamed)(db);
    expect((await verify(history)).faults.map(({ kind, position }) => [kind, position])).toEqual([['hash-differs', 7], ['hash-differs', 12]]);
  });
});
