import { describe, expect, it } from '@jest/globals';
import { changesTo, withChanges } from './changes.js';

const cycle = { name: 'Q4', start: '2026-10-01', commitBy: '2026-09-25' };

describe('changes', () => {
  it('name what differs, with before and after', () => {
    const wanted = { name: 'Q4', start: '2026-10-02', end: '2026-12-31', commitBy: null };
    expect(changesTo<'cycle.changed'>(cycle, wanted)).toEqual([
      { field: 'start', from: '2026-10-01', to: '2026-10-02' },
      { field: 'end', to: '2026-12-31' },
      { field: 'commitBy', from: '2026-09-25' },
    ]);
  });

  it('compare values and not the order in which they were written', () => {
    const steps = [{ stepId: 'a', title: 'A', weight: '1' }];
    const reordered = [{ weight: '1', title: 'A', stepId: 'a' }];
    expect(changesTo<'key-result.revised'>({ steps }, { steps: reordered })).toEqual([]);
  });

  it('taking away what is not there is none', () => {
    expect(changesTo<'cycle.changed'>(cycle, { reviewFrom: null })).toEqual([]);
  });

  it('lead to the state that was wanted', () => {
    const changes = changesTo<'cycle.changed'>(cycle, { start: '2026-10-02', commitBy: null });
    expect(withChanges(cycle, changes)).toEqual({ name: 'Q4', start: '2026-10-02' });
  });
});
