import { describe, expect, it } from '@jest/globals';
import { tellProgress, type ProgressParts } from './tell-progress.js';

const STORAGES = ['goal-views@2', 'link-views@2'];

/** A telling whose alarm rings when the test says so. */
function telling(parts: Partial<ProgressParts> = {}): { readonly said: readonly string[]; readonly ring: () => void; readonly end: () => void } {
  const said: string[] = [];
  let alarm: (() => void) | undefined;
  const after = (_milliseconds: number, callBack: () => void): (() => void) => {
    alarm = callBack;
    return () => (alarm = undefined);
  };
  const heads = [{ org: 'a', position: 100 }, { org: 'b', position: 50 }];
  const end = tellProgress({ status: () => [], storages: STORAGES, heads, timing: { after }, tell: (words) => said.push(words), ...parts });
  return { said, ring: () => alarm?.(), end };
}

describe('how far views have come', () => {
  it('is said each time of all of them, whatever else is followed, and never beyond what there was', () => {
    let position = 30;
    const status: ProgressParts['status'] = () => [
      { follower: 'goal-views@2', org: 'a', position },
      { follower: 'goal-views@2', org: 'b', position: 70 },
      { follower: 'link-views@2', org: 'a' },
      { follower: 'eraser', org: 'a', position: 100 },
    ];
    const { said, ring } = telling({ status });
    expect(said).toEqual([]);
    ring();
    position = 101;
    ring();
    expect(said).toEqual(['Building views from the history: 26 % (80 of 300 steps)', 'Building views from the history: 50 % (150 of 300 steps)']);
  });

  it('is not said where there is nothing to come to, nor after its end', () => {
    const empty = telling({ heads: [] });
    empty.ring();
    const ended = telling();
    ended.end();
    ended.ring();
    expect([empty.said, ended.said]).toEqual([[], []]);
  });
});
