import { canonicalText, event, type EventData, type NewEvent } from '@cairn/contracts';
import type { Fold } from '../deciding/fold.js';
import { refuse } from '../deciding/refusals.js';

/** An import that was applied: which file, read how, with what outcome. */
export type AppliedImport = EventData<'import.applied'>;

/** Stream `import-<id>`. */
export const importFold: Fold<AppliedImport | undefined> = {
  initial: undefined,
  evolve: (applied, happened) => (happened.type === 'import.applied' ? happened.data : applied),
};

/** Records an import once; told again in the same words it changes nothing. @throws CairnError `import-exists` */
export function recordImport(told: AppliedImport, known: AppliedImport | undefined): readonly NewEvent[] {
  if (known === undefined) return [event('import.applied', told)];
  if (canonicalText(known) !== canonicalText(told)) refuse('import-exists', 'Another import has this id.', { field: 'importId' });
  return [];
}
