import type { ContractCase } from '@cairn/contracts/testing';
import { commandCases } from './command-cases.js';
import { expectationCases } from './expectation-cases.js';
import { guardCases } from './guard-cases.js';
import type { HistoryHarness } from './harness.js';
import { loadCases } from './load-cases.js';
import { logCases } from './log-cases.js';
import { readingCases } from './reading-cases.js';
import { refusalCases } from './refusal-cases.js';

/** What every adapter of the history promises. */
export const historyContract: readonly ContractCase<HistoryHarness>[] = [
  ...expectationCases,
  ...guardCases,
  ...commandCases,
  ...logCases,
  ...readingCases,
  ...loadCases,
  ...refusalCases,
];

export { AdjustableClock, type HistoryHarness } from './harness.js';
