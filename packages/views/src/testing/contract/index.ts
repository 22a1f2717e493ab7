import type { ContractCase } from '@cairn/contracts/testing';
import { cursorCases } from './cursor.cases.js';
import type { ViewsHarness } from './harness.js';
import { parkingCases } from './parking.cases.js';
import { readingCases } from './reading.cases.js';
import { separationCases } from './separation.cases.js';
import { zombieCases } from './zombie.cases.js';

export type { ViewsHarness } from './harness.js';

/** What every adapter of `Views` promises. Each case runs against a fresh harness. */
export const viewsContract: readonly ContractCase<ViewsHarness>[] = [...cursorCases, ...readingCases, ...zombieCases, ...parkingCases, ...separationCases];
