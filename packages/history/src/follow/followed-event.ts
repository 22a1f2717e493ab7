import type { Commit, EventOf, EventType, RecordedEvent, UpcastEvent } from '@cairn/contracts';

/** What an event's commit says of it. */
type Envelope = Pick<Commit, 'org' | 'position' | 'stream' | 'version' | 'at' | 'actor' | 'via' | 'commandId' | 'correlationId'> & {
  readonly loadedAt: string | undefined;
  readonly onBehalfOf: string | undefined;
  readonly causationId: string | undefined;
};

/** An event as followers get it: at the newest version of its schema, with its place in the log. */
export type FollowedEvent<T extends EventType = EventType> = Omit<UpcastEvent, 'type' | 'data'> & Envelope & EventOf<T> & { /** Place among the events of the commit, from 0. */ readonly index: number };

/** Joins an event with what its commit says. @param event upcast, or recorded at the newest version */
export function followedEvent(commit: Commit, event: RecordedEvent | UpcastEvent, index: number): FollowedEvent {
  return {
    id: event.id,
    type: event.type,
    schema: event.schema,
    recordedSchema: 'recordedSchema' in event ? event.recordedSchema : event.schema,
    data: event.data,
    index,
    org: commit.org,
    position: commit.position,
    stream: commit.stream,
    version: commit.version,
    at: commit.at,
    loadedAt: commit.loadedAt,
    actor: commit.actor,
    onBehalfOf: commit.onBehalfOf,
    via: commit.via,
    commandId: commit.commandId,
    correlationId: commit.correlationId,
    causationId: commit.causationId,
  } as FollowedEvent;
}
