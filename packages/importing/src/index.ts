export type { ImportFile } from './files/import-file.js';
export { partedMapping, readImportFile } from './files/import-file.js';
export * from './known/known-organization.js';
export type { LogState } from './schedule/clock.js';
export type { Counted } from './steps/draft.js';
export type { FileReport, ImportPlan } from './import-plan.js';
export type { ImportRequest } from './plan-import.js';
export { planImport } from './plan-import.js';
