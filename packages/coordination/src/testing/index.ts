import type { ContractCase } from '@cairn/contracts/testing';
import { cacheCases } from './cache-cases.js';
import type { CoordinationHarness } from './harness.js';
import { hintCases } from './hint-cases.js';
import { rateLimitCases } from './rate-limit-cases.js';

/** What every adapter of coordination promises. */
export const coordinationContract: readonly ContractCase<CoordinationHarness>[] = [...cacheCases, ...rateLimitCases, ...hintCases];

export { doNothingCoordination } from './do-nothing.js';
export type { CoordinationHarness } from './harness.js';
