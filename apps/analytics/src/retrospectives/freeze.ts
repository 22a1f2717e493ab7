import { CairnError, event, type EventData, type JsonObject, type NewEvent } from '@cairn/contracts';
import { requireOpenRetrospective } from './require-retrospective.js';
import { placeOf, type Retrospective } from './retrospective.js';

/** A retrospective's content as it is to be kept, and what it was made of. */
export interface Freezing extends Pick<EventData<'retrospective.frozen'>, 'atPosition' | 'methodVersion' | 'policyVersion' | 'contentSha256'> {
  /** Of the retrospective's stream, as the content knows it. */
  readonly seenVersion: number;
  /** Lessons and decisions that the content knows of. */
  readonly seenLearnt: number;
  /** The content in parts that fit into an event each, one at least. */
  readonly pages: readonly JsonObject[];
}

/** What freezing reads: the retrospective's stream, and how many lessons and decisions came out of it. */
export interface FreezeStates {
  readonly retrospective: Retrospective | undefined;
  readonly lessons: Readonly<Record<string, number>>;
  readonly decisions: Readonly<Record<string, number>>;
}

/**
 * Keeps the content for good. Whatever was said since the content was made has to be in it, so then it is made anew.
 *
 * @param now the version of the stream at the decision
 * @throws CairnError `retrospective-unknown`, `retrospective-frozen`, `retrospective-changed` (retriable)
 */
export function freeze(freezing: Freezing, states: FreezeStates, now: { readonly version: number }): readonly NewEvent[] {
  const retrospective = requireOpenRetrospective(states.retrospective);
  const { seenVersion, seenLearnt, pages, ...frozen } = freezing;
  if (seenVersion !== now.version || seenLearnt !== learntOf(retrospective, states)) {
    throw new CairnError('Something was added to the retrospective just now.', { code: 'retrospective-changed', retriable: true, details: { field: 'retrospectiveId' } });
  }
  const place = placeOf(retrospective);
  const [content = {}, ...others] = pages;
  return [
    event('retrospective.frozen', { ...place, ...frozen, content, pages: others.length }),
    ...others.map((part, index) => event('retrospective.page-frozen', { ...place, page: index + 1, content: part })),
  ];
}

function learntOf({ retrospectiveId }: Retrospective, { lessons, decisions }: FreezeStates): number {
  return (lessons[retrospectiveId] ?? 0) + (decisions[retrospectiveId] ?? 0);
}
