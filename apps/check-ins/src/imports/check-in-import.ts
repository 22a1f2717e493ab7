import { event, foldOf, type EventData, type NewEvent } from '@cairn/contracts';
import { refuse } from '@cairn/rhythm';

export type AppliedImport = EventData<'import.applied'>;

/** The stream of an import, folded; undefined while there is none. */
export const appliedImportFold = foldOf<AppliedImport | undefined>(undefined, { 'import.applied': (_, { data }) => data });

/** Records that a file was imported; the same once more changes nothing. @throws CairnError `import-exists` when its id stands for another */
export function recordImport(applied: AppliedImport, known: AppliedImport | undefined): readonly NewEvent[] {
  if (known === undefined) return [event('import.applied', applied)];
  if (known.fileSha256 !== applied.fileSha256 || known.mapSha256 !== applied.mapSha256) refuse('import-exists', 'Another import has this id.', { field: 'importId' });
  return [];
}
