import { describe, expect, it } from '@jest/globals';
import { catalogue } from '@cairn/contracts';
import { openMemoryHistory, type History } from '@cairn/history';
import { OPEN, type NewRow } from '../port/row.js';
import type { Views } from '../port/views.js';
import { ProjectionFollower } from '../projection/projection-follower.js';
import { openMemoryViews, viewsMemory } from '../sqlite/open.js';
import { followAll } from '../testing/okrs/follow-all.js';
import { OKR_ORG, RandomOkrs } from '../testing/okrs/random-okrs.js';
import { progressProjection } from '../testing/progress/index.js';
import { checksum } from './checksum.js';
import { rebuild, type RebuildReport } from './rebuild.js';

const choices = Array.from({ length: 60 }, (_, index) => ({ act: index * 7, which: index * 3, other: index * 5, day: (index * 11) % 90, figure: (index * 13) % 120 }));
const { storage } = progressProjection;

/** A history, and views that have followed it. */
async function scene(): Promise<{ history: History; views: Views; last: number; again: () => Promise<RebuildReport>; goals: number[] }> {
  const history = openMemoryHistory({ catalogue, clock: () => Date.UTC(2026, 9, 1) });
  const { appends } = new RandomOkrs(choices);
  await Promise.all(appends.map((request) => history.append(request)));
  const views = openMemoryViews(viewsMemory());
  await views.prepare(progressProjection);
  await followAll({ history, follower: new ProjectionFollower({ projection: progressProjection, views, catalogue }), org: OKR_ORG, page: 7 });
  const goals: number[] = [];
  const again = (): Promise<RebuildReport> => rebuild({ projection: progressProjection, views, history, catalogue, onProgress: (position) => goals.push(position) }, OKR_ORG);
  return { history, views, last: appends.length, again, goals };
}

/** Writes into the live rows what the log does not say. */
async function tamper(views: Views, rows: readonly NewRow[], closes: readonly { view: string; id: string; from: number; to: number }[] = []): Promise<void> {
  const cursor = await views.cursor(storage, OKR_ORG);
  expect(await views.apply({ storage, org: OKR_ORG, expected: cursor, next: cursor, rows, closes })).toBe(true);
}

describe('rebuilding a projection', () => {
  it('finds the rows that are there, equal, and leaves nothing of its own', async () => {
    const { views, last, again, goals } = await scene();
    const sum = await checksum({ views, projection: progressProjection, org: OKR_ORG, at: last });
    expect(await again()).toEqual({ outcome: 'equal', position: last, checksum: sum });
    expect(goals).toEqual([last]);
    expect(await views.cursor(`${storage}~${OKR_ORG}`, OKR_ORG)).toEqual({ position: 0, hash: '' });
    expect(await again()).toMatchObject({ outcome: 'equal' });
  });

  it('names a row that is other than the log says', async () => {
    const { views, last, again } = await scene();
    const [{ id, from } = { id: '', from: 0 }] = await views.scan(progressProjection.view('keyResults'), OKR_ORG, undefined, 1);
    await tamper(views, [], [{ view: 'keyResults', id, from, to: from + 1 }]);
    const report = await again();
    expect(report).toMatchObject({ outcome: 'different', position: last, difference: { live: { view: 'keyResults', id, from, to: from + 1 }, rebuilt: { view: 'keyResults', id, from } } });
  });

  it('names a row that the log does not make', async () => {
    const { views, again, last } = await scene();
    const row = { view: 'points', id: 'made-up', from: last, to: OPEN, doc: '{}', keys: [null] };
    await tamper(views, [row]);
    const report = await again();
    expect(report).toEqual({ outcome: 'different', position: last, difference: { live: { view: 'points', id: 'made-up', from: last, to: OPEN, doc: '{}' } } });
  });

  it('names a row that is missing', async () => {
    const { history, last } = await scene();
    const views = openMemoryViews();
    await views.prepare(progressProjection);
    const [end] = await history.readStored(OKR_ORG, last - 1);
    await views.apply({ storage, org: OKR_ORG, expected: { position: 0, hash: '' }, next: { position: last, hash: end?.hash ?? '' }, rows: [], closes: [] });
    const report = await rebuild({ projection: progressProjection, views, history, catalogue }, OKR_ORG);
    expect(report).toMatchObject({ outcome: 'different', difference: { rebuilt: { view: 'keyResults', id: 'objective0.1' } } });
    expect(report.outcome === 'different' && report.difference.live).toBeUndefined();
  });
});

describe('a checksum', () => {
  it('is that of a position, whatever came after it', async () => {
    const { history, views, last } = await scene();
    const early = openMemoryViews();
    await early.prepare(progressProjection);
    const follower = new ProjectionFollower({ projection: progressProjection, views: early, catalogue });
    await followAll({ history, follower, org: OKR_ORG, page: 3, upTo: last - 20 });
    const of = (store: Views, at: number): Promise<string> => checksum({ views: store, projection: progressProjection, org: OKR_ORG, at });
    expect(await of(views, last - 20)).toBe(await of(early, last - 20));
    expect(await of(views, last)).not.toBe(await of(views, last - 20));
  });
});
