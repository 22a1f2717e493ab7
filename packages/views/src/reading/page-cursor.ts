import { CairnError } from '@cairn/contracts/errors';
import type { ListPlace } from '../port/list.js';

/** Where a list goes on: at the position that its first page was read at. */
export interface PageCursor {
  readonly at: number;
  readonly after: ListPlace;
}

/** The cursor as one word for a URL. Opaque to clients. */
export function encodePageCursor({ at, after }: PageCursor): string {
  return Buffer.from(JSON.stringify([at, after.value, after.id])).toString('base64url');
}

/** @throws CairnError `page-cursor-invalid` */
export function decodePageCursor(text: string): PageCursor {
  const [at, value, id] = partsOf(text);
  if (!isPosition(at) || typeof id !== 'string' || !isKeyValue(value)) throw invalid();
  return { at, after: { value, id } };
}

function partsOf(text: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch (cause) {
    throw invalid(cause);
  }
}

function isPosition(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isKeyValue(value: unknown): value is ListPlace['value'] {
  return value === null || typeof value === 'string' || Number.isSafeInteger(value);
}

function invalid(cause?: unknown): CairnError {
  return new CairnError('This is not a page cursor.', { code: 'page-cursor-invalid', cause });
}
