import { describe, expect, it } from '@jest/globals';
import { catalogue, type Commit, type JsonObject, type RecordedEvent } from '@cairn/contracts';
import { cursorAfter, GENESIS, type Cursor, type FollowedEvent } from '@cairn/history';
import type { Row } from '../port/row.js';
import type { Views } from '../port/views.js';
import { openMemoryViews } from '../sqlite/open.js';
import { defineProjection, type Projection } from './definition.js';
import type { Documents } from './documents.js';
import { ProjectionFollower } from './projection-follower.js';

const ORG = 'org-a';

interface Team {
  readonly teamId: string;
  readonly name?: string;
  readonly moves?: number;
}
type Docs = { teams: Team; log: { readonly text: string } };
type Act = (event: FollowedEvent<'team.renamed'>, docs: Documents<Docs>) => void | Promise<void>;

/** A projection whose one handler is the test's. */
function projectionOf(act: Act): Projection<Docs> {
  return defineProjection<Docs>({ name: 'teams', version: 1, views: { teams: { keys: ['name', 'moves'] }, log: { keys: [] } }, on: { 'team.renamed': act } });
}

function event(data: JsonObject = {}, type = 'team.renamed', schema = 1): RecordedEvent {
  return { id: 'e', type, schema, data };
}

function commit(position: number, ...events: readonly RecordedEvent[]): Commit {
  return {
    format: 1, org: ORG, stream: 'team-1', position, version: position, commandId: `c${position}`, requestHash: '', at: '2026-09-11T07:00:00.000Z', actor: 'person-1',
    via: 'api', correlationId: 'x', prev: position === 1 ? 'genesis' : `h${position - 1}`, hash: `h${position}`, events,
  };
}

/** Runs pages of commits through the runtime; gives all rows of the teams. */
async function project(act: Act, ...pages: readonly (readonly Commit[])[]): Promise<{ rows: readonly Row[]; views: Views; follower: ProjectionFollower }> {
  const views = openMemoryViews();
  const projection = projectionOf(act);
  await views.prepare(projection);
  const follower = new ProjectionFollower({ projection, views, catalogue });
  for (const page of pages) expect(await follower.apply(ORG, await follower.cursor(ORG), page)).toBe('moved');
  return { rows: await views.scan(projection.view('teams'), ORG, undefined, 500), views, follower };
}

const spans = (rows: readonly Row[]): unknown[] => rows.map(({ id, from, to, doc }) => [id, from, to > 1e9 ? 'open' : to, doc === null ? null : (JSON.parse(doc) as unknown)]);

describe('handlers', () => {
  it('get what the events before them made, in the commit, in the batch and before it', async () => {
    const seen: (number | undefined)[] = [];
    const count: Act = async (_event, docs) => {
      const before = await docs.get('teams', 'a');
      seen.push(before?.moves);
      docs.put('teams', 'a', { teamId: 'a', moves: (before?.moves ?? 0) + 1 });
    };
    const { rows } = await project(count, [commit(1, event(), event()), commit(2, event())], [commit(3, event())]);
    expect(seen).toEqual([undefined, 1, 2, 3]);
    expect(spans(rows)).toEqual([['a', 1, 2, { teamId: 'a', moves: 2 }], ['a', 2, 3, { teamId: 'a', moves: 3 }], ['a', 3, 'open', { teamId: 'a', moves: 4 }]]);
  });

  it('make one row of a commit, and none of one that changed nothing', async () => {
    const act: Act = ({ position }, docs) => {
      docs.put('teams', 'a', { teamId: 'a', name: `after ${position}` });
      docs.put('teams', 'a', { teamId: 'a', name: 'same' });
      docs.put('teams', 'b', { teamId: 'b' });
      docs.remove('teams', 'b');
      docs.remove('teams', 'never');
    };
    const { rows } = await project(act, [commit(1, event()), commit(2, event())], [commit(3, event())]);
    expect(spans(rows)).toEqual([['a', 1, 'open', { teamId: 'a', name: 'same' }]]);
  });

  it('may change what they got: it is a copy until it is put', async () => {
    const act: Act = async ({ index }, docs) => {
      if (index === 0) docs.put('teams', 'a', { teamId: 'a', name: 'kept' });
      const got = (await docs.get('teams', 'a')) as { name?: string };
      got.name = 'spoilt';
    };
    const { rows } = await project(act, [commit(1, event(), event())], [commit(2, event({}, 'team.closed'))]);
    expect(spans(rows)).toEqual([['a', 1, 'open', { teamId: 'a', name: 'kept' }]]);
  });

  it('get back what JSON can tell, whether it was stored in between or not', async () => {
    const seen: unknown[] = [];
    const odd = { teamId: 'a', name: undefined, moves: -0, extra: new Date(0) } as unknown as Team;
    const act: Act = async ({ position }, docs) => {
      if (position === 1) docs.put('teams', 'a', odd);
      const got = await docs.get('teams', 'a');
      seen.push(got, 'name' in (got ?? {}));
    };
    await project(act, [commit(1, event()), commit(2, event())], [commit(3, event())]);
    const stored = { teamId: 'a', moves: 0, extra: '1970-01-01T00:00:00.000Z' };
    expect(seen).toEqual([stored, false, stored, false, stored, false]);
  });

  it('see an event with its envelope', async () => {
    const seen: FollowedEvent[] = [];
    await project((each) => void seen.push(each), [commit(1, event(), event({ teamId: 'a' }))]);
    expect(seen[1]).toMatchObject({ org: ORG, position: 1, index: 1, at: '2026-09-11T07:00:00.000Z', stream: 'team-1', version: 1, actor: 'person-1', via: 'api', data: { teamId: 'a' } });
  });
});

describe('a batch that can not be handled', () => {
  it.each([
    ['an unknown event type', () => undefined, commit(2, event({}, 'team.split')), 'unknown-event-type'],
    ['a newer version of an event', () => undefined, commit(2, event({}, 'team.closed', 99)), 'event-version-newer'],
    ['a view that is not declared', (_event: unknown, docs: Documents<Docs>) => docs.put('nothing' as 'log', 'a', { text: '' }), commit(2, event()), 'unknown-view'],
    ['a key that can not be looked up by', (_event: unknown, docs: Documents<Docs>) => docs.put('teams', 'a', { teamId: 'a', moves: 0.5 }), commit(2, event()), 'key-not-storable'],
  ])('for %s leaves rows and cursor as they were', async (_what, act, poison, code) => {
    const { follower, views } = await project(act, [commit(1, event({}, 'team.closed'))]);
    const cursor: Cursor = cursorAfter(commit(1));
    await expect(follower.apply(ORG, cursor, [commit(2, event({}, 'team.closed')), { ...poison, position: 3 }])).rejects.toMatchObject({ code });
    expect(await follower.cursor(ORG)).toEqual(cursor);
    expect(await views.scan({ storage: 'teams@1', view: 'teams' }, ORG, undefined, 10)).toEqual([]);
  });

  it('is overtaken when somebody else was quicker', async () => {
    const { follower } = await project(() => undefined, [commit(1, event())]);
    expect(await follower.apply(ORG, GENESIS, [commit(1, event())])).toBe('overtaken');
  });

  it('is parked on the cursor', async () => {
    const { follower } = await project(() => undefined, [commit(1, event())]);
    const parking = { code: 'poison', attempts: 1, since: '2026-09-11T07:00:00.000Z', retryAt: '2026-09-11T07:00:01.000Z' };
    await follower.park(ORG, await follower.cursor(ORG), parking);
    expect((await follower.cursor(ORG)).parked).toEqual(parking);
  });
});
