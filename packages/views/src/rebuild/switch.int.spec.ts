import { describe, expect, it } from '@jest/globals';
import { catalogue } from '@cairn/contracts';
import type { Views } from '../port/views.js';
import { openMemoryViews } from '../sqlite/open.js';
import { OKR_ORG } from '../testing/okrs/random-okrs.js';
import { progressProjection } from '../testing/progress/index.js';
import { NEXT, okrHistory } from './ahead.fixture.js';
import { buildAllAhead, type BuildAllParts } from './build-all-ahead.js';
import { checksum } from './checksum.js';
import { dropOthers } from './drop-others.js';

const { storage } = progressProjection;
const LEFT = { storage: `${storage}~org`, views: progressProjection.views };

/** A log of 60 commits or more, and views of the version before. */
async function scene(): Promise<{ views: Views; last: number; ahead: (projections: BuildAllParts['projections'], onProgress?: BuildAllParts['onProgress']) => ReturnType<typeof buildAllAhead>; drop: () => Promise<readonly string[]> }> {
  const { history, last } = await okrHistory(60);
  const views = openMemoryViews();
  const ahead = (projections: BuildAllParts['projections'], onProgress?: BuildAllParts['onProgress']) => buildAllAhead({ projections, views, history, catalogue, ...(onProgress && { onProgress }) });
  await ahead([progressProjection]);
  return { views, last, ahead, drop: () => dropOthers({ views, history, projections: [NEXT] }) };
}

describe('versions of projections', () => {
  it('are built in every organization, and tell how far they have come', async () => {
    const { views, last, ahead } = await scene();
    const told: (readonly number[])[] = [];
    expect(await ahead([progressProjection, NEXT], (...progress) => told.push(progress))).toEqual([{ org: OKR_ORG, storage, position: last }, { org: OKR_ORG, storage: NEXT.storage, position: last }]);
    expect([told[0], told.at(-1)]).toEqual([[0, last], [last, last]]);
    const sums = await Promise.all([progressProjection, NEXT].map((projection) => checksum({ views, projection, org: OKR_ORG, at: last })));
    expect(new Set(sums).size).toBe(1);
  });

  it('go when the next one is built, with what a broken-off comparison left', async () => {
    const { views, ahead, last, drop } = await scene();
    await views.prepare(LEFT);
    await ahead([NEXT]);
    expect(await drop()).toEqual([storage, LEFT.storage]);
    expect(await views.storages()).toEqual([NEXT.storage]);
    expect(await views.cursor(NEXT.storage, OKR_ORG)).toMatchObject({ position: last });
    expect(await drop()).toEqual([]);
  });

  it('stay while the next one is behind', async () => {
    const { views, last, drop } = await scene();
    await views.prepare(LEFT);
    await views.prepare(NEXT);
    await expect(drop()).rejects.toMatchObject({ code: 'views-not-built', retriable: true });
    expect(await views.storages()).toEqual([storage, NEXT.storage, LEFT.storage].toSorted());
    expect(await views.cursor(storage, OKR_ORG)).toMatchObject({ position: last });
  });
});
