import { Type } from 'class-transformer';
import { IsInt, Matches, Max, Min } from 'class-validator';

/** A version of an event type. */
export class SchemaPath {
  /** For example `key-result.goalpost-moved`. */
  @Matches(/^[a-z][a-z-]{0,60}\.[a-z][a-z-]{0,60}$/, { message: 'type must be the name of an event type' })
  type: string;

  /** From 1. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000)
  version: number;
}

/** An event type. */
export class CataloguedType {
  type: string;

  /** The newest version of its schema. */
  version: number;

  /** Decided by somebody, or noticed by the product. */
  kind: 'fact' | 'observation';

  /** The service that writes it. */
  service: string;

  /** Categories of the streams that hold it. */
  categories: string[];

  /** Where the schema of `data` is published. */
  dataschema: string;

  /** RFC 6901 pointers of personal text, `/changes/<field>` where changes tell of it. */
  sealed: string[];
}

/** Every event type there is. */
export class CatalogAnswer {
  types: CataloguedType[];

  /** Names that will be event types one day. */
  reserved: string[];
}
