import { maskedAt, type Catalogue, type Commit, type JsonObject } from '@cairn/contracts';

/** Events that one answer tells of. */
export const MOST_EVENTS = 50;

/** An event that inputs came from, with its place in the history; personal text in it is masked. */
export interface ExplainingEvent extends Pick<Commit, 'position' | 'at' | 'actor' | 'onBehalfOf' | 'via'> {
  /** Place in its commit, from 0. */
  readonly index: number;
  readonly id: string;
  readonly type: string;
  /** When it was true, where that is not when it was recorded. */
  readonly effectiveAt?: string;
  readonly data: JsonObject;
}

/** The events of a commit. */
export function eventsOf(commit: Commit, catalogue: Catalogue): readonly ExplainingEvent[] {
  const { position, at, actor, onBehalfOf, via } = commit;
  const place = { position, at, actor, ...(onBehalfOf !== undefined && { onBehalfOf }), via };
  return commit.events.map((recorded, index) => {
    const { id, type, data } = catalogue.upcast(recorded);
    const { effectiveAt } = data;
    return { ...place, index, id, type, ...(typeof effectiveAt === 'string' && { effectiveAt }), data: maskedAt(data, catalogue.sealedPointersIn(type, data)) };
  });
}
