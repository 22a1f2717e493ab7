import { deepStrictEqual } from 'node:assert/strict';
import type { ContractCase } from '@cairn/contracts/testing';
import type { Hint } from '../hints.js';
import type { CoordinationHarness } from './harness.js';

/** Gives hints up to so many looks to arrive. */
async function arrived(harness: CoordinationHarness, heard: readonly unknown[], wanted: number): Promise<void> {
  for (let looks = 0; heard.length < wanted && looks < 100; looks += 1) await harness.pass(10);
}

export const hintCases: readonly ContractCase<CoordinationHarness>[] = [
  {
    name: 'every subscriber hears a hint',
    run: async (harness) => {
      const { hints } = await harness.open();
      const heard: Hint[] = [];
      for (let n = 0; n < 2; n += 1) await hints.subscribe((hint) => heard.push(hint));
      await hints.publish({ org: 'org-a', position: 7 });
      await arrived(harness, heard, 2);
      deepStrictEqual(heard, [{ org: 'org-a', position: 7 }, { org: 'org-a', position: 7 }]);
    },
  },
  {
    name: 'who unsubscribes hears no more, and others go on',
    run: async (harness) => {
      const { hints } = await harness.open();
      const heard: string[] = [];
      const stop = await hints.subscribe(({ position }) => heard.push(`first ${position}`));
      await hints.subscribe(({ position }) => heard.push(`second ${position}`));
      await hints.publish({ org: 'org-a', position: 1 });
      await arrived(harness, heard, 2);
      stop();
      await hints.publish({ org: 'org-a', position: 2 });
      await arrived(harness, heard, 3);
      deepStrictEqual(heard.toSorted(), ['first 1', 'second 1', 'second 2']);
    },
  },
];
