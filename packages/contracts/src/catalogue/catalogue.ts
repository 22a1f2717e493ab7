import type { JsonObject, RecordedEvent } from '../commit/commit.js';
import { CairnError } from '../errors.js';
import { admit, requireSound, type Admission, type CatalogueEntry } from './admission.js';
import type { Category } from './category.js';
import type { EventDefinition } from './definition.js';
import { publishedSchema } from './published-schema.js';
import { schemaCheck } from './schema-compiler.js';
import { sealedPointersIn } from './sealed-pointers.js';
import { StreamNames } from './streams.js';
import { upcast, type UpcastEvent } from './upcasting.js';

/** What a catalogue is made of. */
export interface CatalogueParts {
  readonly categories: readonly Category[];
  readonly definitions: readonly EventDefinition[];
  /** Names that will be events one day and are refused until then. */
  readonly reserved: readonly string[];
}

/** Every event type there is, where it may stand and what it must look like. Made by `createCatalogue`, which checks its parts first. */
export class Catalogue {
  readonly #streams: StreamNames;
  readonly #entries: ReadonlyMap<string, CatalogueEntry>;
  readonly #reserved: ReadonlySet<string>;
  readonly #categories: readonly Category[];

  constructor({ categories, definitions, reserved }: CatalogueParts) {
    this.#categories = categories;
    this.#streams = new StreamNames(categories);
    this.#entries = new Map(definitions.map((definition) => [definition.type, { definition, violationOf: schemaCheck(definition.schema) }]));
    this.#reserved = new Set(reserved);
  }

  /** The category of a stream: the longest registered prefix of its name. @throws CairnError `unknown-category` */
  categoryOf(stream: string): Category {
    return this.#streams.categoryOf(stream);
  }

  categories(): readonly Category[] {
    return this.#categories;
  }

  /** @throws CairnError `unknown-event-type`, for a reserved name too: nothing is known of it yet */
  definitionOf(type: string): EventDefinition {
    return this.#entryOf(type, { type }).definition;
  }

  /** The defined types, in alphabetical order. */
  types(): readonly string[] {
    return [...this.#entries.keys()].toSorted();
  }

  reservedTypes(): readonly string[] {
    return [...this.#reserved].toSorted();
  }

  isReserved(type: string): boolean {
    return this.#reserved.has(type);
  }

  /**
   * The gate before any append: returns when the events of a commit, in the form in which they are stored, may be written by this service to this
   * stream, and throws at the first that may not. Changes nothing.
   * @throws CairnError, with `details` of `type`, `index`, `field` (RFC 6901 pointer into data) and `limit` where they apply:
   * `no-events`, `too-many-events`, `unknown-category`, `wrong-service`, `unknown-event-type`, `event-type-reserved`, `wrong-category`,
   * `schema-version-not-current`, `ill-formed-text`, `unsafe-number`, `not-json`, `too-deep`, `event-schema-violation`, `text-not-sealed`,
   * `event-too-large`, `commit-too-large`
   */
  admit(admission: Admission): void {
    admit(
      {
        categoryOf: (stream) => this.#streams.categoryOf(stream),
        entryOf: (event, index) => this.#writableEntryOf(event.type, index),
      },
      admission,
    );
  }

  /**
   * What of the gate can be held before personal text is sealed: data that `admit` would refuse for its values, its schema or its size. A seal
   * hides its text from every later check.
   * @throws CairnError as `admit` does for one event
   */
  requireSound(event: Pick<RecordedEvent, 'type' | 'data'>, index = 0): void {
    requireSound(this.#writableEntryOf(event.type, index), event, index);
  }

  /**
   * Brings a stored event to the newest version of its schema; `recordedSchema` keeps the version it was written in.
   * @throws CairnError `event-version-newer`, `event-version-invalid`, `unknown-event-type`
   */
  upcast(event: RecordedEvent): UpcastEvent {
    return upcast(this.definitionOf(event.type), event);
  }

  /** Pointers of the personal text present in data of the newest version, plain or sealed. */
  sealedPointersIn(type: string, data: JsonObject): readonly string[] {
    return sealedPointersIn(this.definitionOf(type), data);
  }

  /** JSON Schema 2020-12 of a version, past ones too. @throws CairnError `event-version-unknown`, `unknown-event-type` */
  jsonSchema(type: string, version: number): JsonObject {
    return publishedSchema(this.definitionOf(type), version);
  }

  #writableEntryOf(type: string, index: number): CatalogueEntry {
    if (!this.#reserved.has(type)) return this.#entryOf(type, { type, index });
    throw new CairnError('The name is kept for a coming feature', { code: 'event-type-reserved', details: { type, index } });
  }

  #entryOf(type: string, details: Readonly<Record<string, unknown>>): CatalogueEntry {
    const entry = this.#entries.get(type);
    if (entry !== undefined) return entry;
    throw new CairnError('No such event type', { code: 'unknown-event-type', details });
  }
}
