import { CairnError } from '@cairn/contracts';
import type { FollowedEvent } from '@cairn/history';
import type { Documents, DocsOf } from '@cairn/views';
import { restamped, type Stamp } from './stamp.js';

/** A document of a view, and the event that changes it. */
export interface Target<V> {
  readonly view: V;
  readonly id: string;
  readonly event: Pick<FollowedEvent, 'version' | 'position' | 'at'>;
}

/**
 * Changes a document and stamps it with the commit.
 *
 * @throws CairnError `subject-unknown` for an event about what was never made: no service writes such a log, so nothing is guessed
 */
export async function change<D extends DocsOf<D>, V extends keyof D & string>(
  docs: Documents<D>,
  { view, id, event }: Target<V>,
  to: (doc: D[V] & Stamp) => object,
): Promise<void> {
  const doc = known(await docs.get(view, id), id) as D[V] & Stamp;
  docs.put(view, id, { ...to(doc), ...restamped(doc, event) } as D[V] & Stamp);
}

/** @throws CairnError `subject-unknown` */
export function known<Doc>(doc: Doc | undefined, id: string): Doc {
  if (doc === undefined) throw new CairnError('The event is about something that the log does not have.', { code: 'subject-unknown', details: { id } });
  return doc;
}
