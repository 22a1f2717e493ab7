import type { FileReport, ImportPlan } from '@cairn/importing';
import type { Difference, Refusal } from '@cairn/tables';
import { table } from '../terminal/table.js';

/** Words of the counts, in the order in which they are told. */
const COUNTED = {
  teams: 'teams',
  people: 'people',
  cycles: 'cycles',
  objectives: 'objectives',
  keyResults: 'key results',
  initiatives: 'initiatives',
  links: 'links',
  checkIns: 'check-ins',
  corrections: 'corrections',
} as const satisfies Record<keyof ImportPlan['counts'], string>;

/** How a file is read, and which of its rows can't be: paragraphs. */
export function describeFile(name: string, { mappingText, rows, accepted, refusals }: FileReport): readonly string[] {
  const refused = refusals.length === 0 ? [] : [`Refused:\n${table(refusals.map(refusalRow))}`];
  return [`${name}: ${accepted} of ${rows} rows accepted\n${mappingText}`, ...refused];
}

/** What the export says otherwise than the log, and what it says besides that can't be taken: paragraphs. */
export function describeRemarks({ differences, warnings }: Pick<ImportPlan, 'differences' | 'warnings'>): readonly string[] {
  return [
    ...(differences.length === 0 ? [] : [`The export differs from the log, which counts:\n${table(differences.map(differenceRow))}`]),
    ...(warnings.length === 0 ? [] : [`Accepted without their check-in:\n${table(warnings.map(refusalRow))}`]),
  ];
}

/** What an import adds, in one line. */
export function describeCounts(verb: 'Would add' | 'Added', counts: ImportPlan['counts']): string {
  const told = Object.entries(COUNTED).flatMap(([name, words]) => {
    const count = counts[name as keyof typeof COUNTED] ?? 0;
    return count === 0 ? [] : [`${words} ${count}`];
  });
  return told.length === 0 ? 'Nothing to add: the organization has it all.' : `${verb}: ${told.join(', ')}.`;
}

function refusalRow({ line, column, code, reason }: Refusal): readonly string[] {
  return [`  line ${line}`, column ?? '(row)', code, reason];
}

function differenceRow({ line, keyResult, what, exported, logged }: Difference): readonly string[] {
  return [`  line ${line}`, keyResult, what, `export: ${exported}`, `log: ${logged ?? '(nothing)'}`];
}
