import { describe, expect, it } from '@jest/globals';
import { objectiveProgress } from './roll-up.js';
import { shownProgress } from './drive.js';

const { progress: own } = objectiveProgress([{ id: 'k', progress: '0.3000', weight: null, cancelled: false }]);
const { progress: support } = objectiveProgress([{ id: 'k', progress: '0.8000', weight: null, cancelled: false }]);

describe('shownProgress', () => {
  it('is its own by default, borrowed from nobody', () => {
    expect(shownProgress({ keyResults: 0, progress: null, support })).toEqual({ progress: null, borrowed: false });
  });

  it('is under drive support the support of an objective without key results, marked as borrowed', () => {
    expect(shownProgress({ keyResults: 0, progress: null, support }, 'support')).toEqual({ progress: '0.8000', borrowed: true });
  });

  it('stays its own under drive support while there are key results, measured or not', () => {
    expect(shownProgress({ keyResults: 1, progress: own, support }, 'support')).toEqual({ progress: '0.3000', borrowed: false });
    expect(shownProgress({ keyResults: 1, progress: null, support }, 'support')).toEqual({ progress: null, borrowed: false });
  });

  it('borrows nothing where nothing is brought', () => {
    expect(shownProgress({ keyResults: 0, progress: null, support: null }, 'support')).toEqual({ progress: null, borrowed: false });
  });
});
