import type { Static } from 'typebox';
import type { RecordedEvent } from '../commit/commit.js';
import type { Definition } from './definitions.js';

type EventsByType = { readonly [D in Definition as D['type']]: Static<D['schema']> };

/** The name of a defined event. */
export type EventType = keyof EventsByType;

/** The data of an event at the newest version of its schema. Personal text is a string before it is sealed, `SealedText` after. */
export type EventData<T extends EventType> = EventsByType[T];

/** What a decider emits and a state is made of: type and data. Of several types it is the union, told apart by `type`. */
export type EventOf<T extends EventType = EventType> = { readonly [K in T]: { readonly type: K; readonly data: EventData<K> } }[T];

/** What a decider emits; the command runtime adds the id and the schema's version. */
export type NewEvent<T extends EventType = EventType> = EventOf<T>;

/** Makes an event with the data that its type asks for. */
export function event<T extends EventType>(type: T, data: EventData<T>): { readonly type: T; readonly data: EventData<T> } {
  return { type, data };
}

/** Is it an event of one of these types? Sound for events that came out of `Catalogue.upcast`. */
export function isEventOf<T extends EventType, E extends Pick<RecordedEvent, 'type'>>(candidate: E, ...types: readonly T[]): candidate is E & EventOf<T> {
  return types.some((type) => type === candidate.type);
}
