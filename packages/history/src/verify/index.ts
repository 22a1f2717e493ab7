export type { Anchor, Fault, FaultKind, VerifyReport } from './report.js';
export type { LogRow } from './row.js';
export { Verifier } from './verifier.js';
export { verifyLog, type ReadRows, type VerifyOptions } from './verify-log.js';
