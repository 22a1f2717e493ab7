import type { Instant } from '@cairn/method';
import type { MappedFile } from '../files/mapped-file.js';
import { sha256Of } from '../files/import-file.js';
import type { Draft } from './draft.js';
import { countsOf } from './draft.js';

/** What is said of a file once it has been imported. */
export interface Applied {
  readonly dataset: 'okrs' | 'check-ins';
  readonly file: Pick<MappedFile<string>, 'sha256' | 'mapSha256'>;
  /** Rows that were refused. */
  readonly rejected: number;
  readonly at: Instant;
  readonly actorId: string;
}

/** That a file was imported, with what came of it; nothing of a file that added nothing. It is known by what it added: the rest of a file that broke off is another import. */
export function recordDrafts(drafts: readonly Draft[], { dataset, file, rejected, at, actorId }: Applied): readonly Draft[] {
  if (drafts.length === 0) return [];
  const about = `${dataset}/${sha256Of(drafts.map(keyOf).join('\n'))}`;
  const body = { fileSha256: file.sha256, mapSha256: file.mapSha256, counts: countsOf(drafts), rejected };
  return [{ kind: 'record', at, actorId, about, method: 'POST', path: `/imports/${dataset}`, body, what: `import of ${dataset}` }];
}

/** The idempotency key of a step: what it does and what about, the same in every import. */
export function keyOf({ kind, about }: Draft): string {
  return `import/${kind}/${about}`;
}
