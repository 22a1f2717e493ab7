import type { EventType } from '@cairn/contracts';
import { CairnError } from '@cairn/contracts/errors';
import type { FollowedEvent } from '@cairn/history';
import type { KeyValue } from '../port/row.js';
import type { ProjectionStorage, ViewRef } from '../port/projection.js';
import type { DocsOf, Documents } from './documents.js';

/** Members of a document that it can be looked up by. */
type KeyOf<Doc> = { [K in keyof Doc]-?: Doc[K] extends KeyValue | undefined ? K : never }[keyof Doc] & string;

/**
 * What an event does to the documents. Reads by id only, has neither clock nor I/O nor any other effect, and touches a number of
 * documents that does not grow with the organization: it runs again at every rebuild.
 */
export type Handler<T extends EventType, D extends DocsOf<D>> = (event: FollowedEvent<T>, docs: Documents<D>) => void | Promise<void>;

export interface ProjectionOptions<D extends DocsOf<D>> {
  /** Kebab-case. */
  readonly name: string;
  /** Rises whenever the same log would make other rows. */
  readonly version: number;
  readonly views: { readonly [V in keyof D]: { readonly keys: readonly KeyOf<D[V]>[] } };
  readonly on: { readonly [T in EventType]?: Handler<T, D> };
}

/** A way to derive views from the log. */
export interface Projection<D extends DocsOf<D> = Record<string, object>> extends ProjectionStorage {
  readonly name: string;
  readonly version: number;
  /** Types of the events that it acts on. */
  readonly types: readonly string[];
  /** Runs the handler of the event's type, if there is one. */
  handle(event: FollowedEvent, docs: Documents<Record<string, object>>): void | Promise<void>;
  /** A view as queries name it. */
  view<V extends keyof D & string>(name: V): ViewOf<D[V]>;
}

/** What the runtime needs of a projection, whatever its documents. */
export type AnyProjection = Omit<Projection, 'view'>;

declare const document: unique symbol;

/** A view whose documents are known by type. */
export interface ViewOf<Doc> extends ViewRef {
  readonly [document]?: Doc;
}

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Writes down a projection. @throws CairnError `projection-invalid` */
export function defineProjection<D extends DocsOf<D>>({ name, version, views, on }: ProjectionOptions<D>): Projection<D> {
  if (!NAME.test(name) || !Number.isSafeInteger(version) || version < 1) {
    throw new CairnError('A projection has a kebab-case name and a version from 1.', { code: 'projection-invalid', details: { name, version } });
  }
  const storage = `${name}@${version}`;
  /** Each stands under the type that it takes. */
  const handlers = new Map<string, (event: never, docs: never) => void | Promise<void>>(Object.entries(on));
  return {
    name,
    version,
    storage,
    views,
    types: [...handlers.keys()],
    handle: (event, docs) => handlers.get(event.type)?.(event as never, docs as never),
    view: (view) => ({ storage, view }),
  };
}
