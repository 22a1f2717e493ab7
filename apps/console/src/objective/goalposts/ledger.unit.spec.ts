import { describe, expect, it } from '@jest/globals';
import type { Happened, KeyResult } from '../data/model.js';
import { ledgerOf, waysOf } from './ledger.js';

const moved = (position: number, keyResultId: string, reason: string): Happened => ({ position, index: 0, version: 1, at: '2026-11-06T04:04:00.000Z', actor: 'p1', via: 'api', correlationId: 'c', id: String(position), type: 'key-result.goalpost-moved', data: { keyResultId, reason, direction: 'eased', changes: [] } });
const keyResult = { keyResultId: 'o.1', plan: { title: 'Requests', type: 'increase', start: '6', target: '33', due: '2026-12-18' } } as KeyResult;

describe('the goalpost ledger', () => {
  const story = [moved(40, 'o.1', 'before the baseline'), moved(90, 'o.1', 'late site'), moved(95, 'o.2', 'another')];
  const [line] = ledgerOf([{ kind: 're-targeted', objectiveId: 'o', keyResultId: 'o.1', changes: [{ field: 'target', from: '40', to: '33' }] }], { story, keyResults: [keyResult], baseline: 50 });

  it('finds the reasons of a change among the acts after the baseline', () => {
    expect(line?.acts).toEqual([{ position: 90, at: '2026-11-06T04:04:00.000Z', by: 'p1', reason: 'late site', direction: 'eased' }]);
  });

  it('holds the way as amended against the way as committed', () => {
    expect(line && waysOf(line)).toEqual({ committed: 1, amended: 27 / 34 });
    expect(line && waysOf({ ...line, changes: [{ field: 'due', from: '2026-12-01', to: '2026-12-18' }] })).toBeUndefined();
    expect(line && waysOf({ ...line, keyResult: undefined })).toBeUndefined();
  });
});
