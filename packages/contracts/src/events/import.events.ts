import { Type } from 'typebox';
import { defineEvent } from '../catalogue/definition.js';
import { Count, Counts, Id, Reason, Sha256, Shape } from '../fields/index.js';
import { exampleSha256, ids } from './examples.js';

/** Check-ins are imported by their own service, into its own category. */
const imported = { version: 1, kind: 'fact', category: ['import', 'check-in-import'] } as const;

export const importEvents = [
  defineEvent({
    type: 'import.applied',
    ...imported,
    schema: Shape({
      importId: Id,
      dataset: Type.Enum(['people', 'teams', 'okrs', 'scores', 'check-ins']),
      fileSha256: Sha256,
      /** Of the RFC 8785 text of the mapping. */
      mapSha256: Sha256,
      counts: Counts,
      /** Rows that were refused. */
      rejected: Count,
    }),
    example: { importId: ids.import, dataset: 'okrs', fileSha256: exampleSha256, mapSha256: exampleSha256, counts: { objectives: 12, keyResults: 37 }, rejected: 2 },
  }),
  defineEvent({
    type: 'import.undone',
    ...imported,
    schema: Shape({ importId: Id, reason: Reason }),
    example: { importId: ids.import, reason: 'The export was of the wrong quarter.' },
  }),
] as const;
