export * from './refusals/refusal.js';

export * from './reading/limits.js';
export type { Encoding } from './reading/encoding.js';
export type { Delimiter } from './reading/delimiter.js';
export type { Row, Table, TableForm } from './reading/table.js';
export { readTable } from './reading/read-table.js';
export { shield, unshield } from './reading/shield.js';
export { REASON_COLUMNS, writeRejected } from './reading/write-rejected.js';
export { writeTable } from './reading/write-table.js';

export type { Field, Fields } from './mapping/field.js';
export * from './mapping/export-fields.js';
export * from './mapping/log-fields.js';
export * from './mapping/mapping.js';
export { adjustMapping } from './mapping/adjust.js';
export { guessMapping } from './mapping/guess.js';
export { readMappingJson } from './mapping/read-mapping.js';
export * from './mapping/preview.js';

export type { DateOrder } from './values/date.js';
export type { Status } from './values/status.js';
export type { ObjectType } from './values/object-type.js';
export type { Unit } from './values/unit.js';

export type { ImportContext } from './rows/import-context.js';
export type { ImportedKind } from './rows/deterministic-id.js';
export { importedId } from './rows/deterministic-id.js';

export * from './okr-export/plan.js';
export * from './okr-export/known.js';
export type { LastCheckIn } from './okr-export/goal-row.js';
export { planOkrExport } from './okr-export/plan-okr-export.js';

export type { LogRowKind } from './check-in-log/log-row.js';
export * from './check-in-log/log-context.js';
export * from './check-in-log/planned-check-in.js';
export { planCheckInLog } from './check-in-log/plan-check-in-log.js';

export type { Difference } from './compare/difference.js';
export { compareWithLog } from './compare/compare.js';
export { checkInsOfExport } from './compare/check-ins-of-export.js';
