import type { EventType } from '@cairn/contracts';
import type { DocsOf, Handler } from '@cairn/views';

/** What each of some types of events does to the documents of a projection. */
export type Handlers<D extends DocsOf<D>> = { readonly [T in EventType]?: Handler<T, D> };

/** Writes down a part of a projection's handlers; the parts are joined where the projection is defined. */
export function handlersFor<D extends DocsOf<D>>(): (handlers: Handlers<D>) => Handlers<D> {
  return (handlers) => handlers;
}
