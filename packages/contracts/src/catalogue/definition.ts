import type { Static, TObject } from 'typebox';
import type { EventKind, JsonObject } from '../commit/commit.js';

/** Brings data of version `from` to version `from + 1`. Pure; gets stored data, so sealed fields are sealed. */
export interface Upcaster {
  readonly from: number;
  readonly up: (data: JsonObject) => JsonObject;
}

/** One event type: its name, its place and every version of its schema. */
export interface EventDefinition<T extends string = string, S extends TObject = TObject> {
  readonly type: T;
  /** The newest version: the one that writers write. */
  readonly version: number;
  readonly kind: EventKind;
  /** Categories of streams that may hold the event; nearly always one. */
  readonly categories: readonly string[];
  readonly schema: S;
  /** Schemas of the versions before, by version: published for ever. */
  readonly pastSchemas: Readonly<Record<number, TObject>>;
  readonly upcasters: readonly Upcaster[];
  /** RFC 6901 pointers of the fields that hold personal text. */
  readonly sealed: readonly string[];
  /** Fields whose `from` and `to` are personal text where `changes` tells of them. */
  readonly sealedChanges: readonly string[];
  /** Data of the newest version as it is stored; the same as the golden file of that version. */
  readonly example: JsonObject;
}

/** What a definition gives; what it leaves out is empty. */
export interface EventOptions<T extends string, S extends TObject> {
  readonly type: T;
  readonly version: number;
  readonly kind: EventKind;
  readonly category: string | readonly string[];
  readonly schema: S;
  readonly schemas?: Readonly<Record<number, TObject>>;
  readonly upcasters?: readonly Upcaster[];
  readonly sealed?: readonly string[];
  readonly sealedChanges?: readonly string[];
  readonly example: Static<S>;
}

/** Writes down one event type. Whether it is sound is judged when a catalogue is made of it. */
export function defineEvent<const T extends string, S extends TObject>(options: EventOptions<T, S>): EventDefinition<T, S> {
  return {
    type: options.type,
    version: options.version,
    kind: options.kind,
    categories: typeof options.category === 'string' ? [options.category] : options.category,
    schema: options.schema,
    pastSchemas: options.schemas ?? {},
    upcasters: options.upcasters ?? [],
    sealed: options.sealed ?? [],
    sealedChanges: options.sealedChanges ?? [],
    example: options.example as JsonObject,
  };
}
