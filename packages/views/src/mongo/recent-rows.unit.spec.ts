import { beforeEach, describe, expect, it } from '@jest/globals';
import { ORG, OTHER_ORG } from '../testing/contract/harness.js';
import { sampleLibrary, VIEW } from '../testing/contract/library.js';
import { RecentRows } from './recent-rows.js';

const library = sampleLibrary(ORG);
const { storage } = VIEW;

describe('the rows written last', () => {
  let recent: RecentRows;
  const fromOf = (id: string, at: number, org = ORG): number | undefined => recent.standing(VIEW, org, id, at)?.from;
  beforeEach(() => {
    recent = new RecentRows();
    recent.moved(library.batch(0, 3));
    recent.moved(library.batch(3, 6));
  });

  it('stand where this process moved the cursor to, those of the batches before too', () => {
    expect([fromOf('n1', 6), fromOf('n2', 6), fromOf('n3', 6)]).toEqual([6, 5, 2]);
    expect(recent.standing(VIEW, ORG, 'n2', 6)?.doc).toBeNull();
  });

  it('are no answer at any other position, of another organization or view, or of what was not written', () => {
    expect([fromOf('n1', 3), fromOf('n1', 7), fromOf('n1', 6, OTHER_ORG), fromOf('n5', 6)]).toEqual([undefined, undefined, undefined, undefined]);
    expect(recent.standing({ storage, view: 'unused' }, ORG, 'n1', 6)).toBeUndefined();
  });

  it('are forgotten when somebody else was quicker, and those of before do not come back', () => {
    recent.forget(storage, ORG);
    expect(fromOf('n1', 6)).toBeUndefined();
    recent.moved(library.batch(8));
    expect([fromOf('n5', 9), fromOf('n1', 9)]).toEqual([9, undefined]);
  });

  it('are forgotten when the next batch begins elsewhere than the last one ended', () => {
    recent.moved(library.batch(8));
    expect([fromOf('n5', 9), fromOf('n1', 9)]).toEqual([9, undefined]);
    recent.forgetAll();
    expect(fromOf('n5', 9)).toBeUndefined();
  });
});
