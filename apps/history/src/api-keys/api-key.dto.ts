import { ID, Optional, Written } from '@cairn/service-kit';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength, IsInt, Min, Max, MinLength } from 'class-validator';
import { Type } from 'class-transformer';
import type { MadeKey } from './api-key.commands.js';
import { KEY_ROLES, KEY_SCOPES } from './api-key.js';

/** A key by its id. */
export class ApiKeyPath {
  @Matches(ID, { message: 'id must be the id of a key' })
  id: string;
}

/** What a key shall be: a person's sign-in, or an integration's with a role. */
export class CreateApiKeyDto {
  /** Whose sign-in it is, with that person's rights. */
  @IsOptional()
  @Matches(ID, { message: 'personId must be an id' })
  personId?: string;

  /** Of a key without a person. */
  @IsOptional()
  @IsIn(KEY_ROLES)
  role?: (typeof KEY_ROLES)[number];

  /** What it may do besides: `history:read`, `text`, `scores:export`, `history:load`. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsIn(KEY_SCOPES, { each: true })
  scopes?: (typeof KEY_SCOPES)[number][];

  /** What it is for, such as `payroll export`. It stays in the history: never the name of a person. */
  @Optional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name?: string;

  /** Instant from which on it no longer opens, such as `2027-07-01T00:00:00.000Z`. */
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/, { message: 'expires must be an instant in UTC with milliseconds' })
  expires?: string;
}

/** The answer to the making of a key. */
export class MadeKeyDto extends Written {
  readonly keyId: string;

  /** The secret: told this once, and kept nowhere. A repeat of the request is answered without it. */
  readonly key?: string;

  constructor({ outcome, keyId, secret }: MadeKey) {
    super(keyId, outcome);
    this.keyId = keyId;
    if (secret !== undefined) this.key = secret;
  }
}

/** A page of keys. */
export class ApiKeysQuery {
  /** Keys on a page. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit?: number;

  /** From the `Link` header of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  cursor?: string;
}

/** A key, without its secret. */
export class ApiKeyDto {
  keyId: string;

  /** What it is for. */
  name?: string;

  personId?: string;

  role?: string;

  scopes: string[];

  /** Instant. */
  createdAt: string;

  /** Instant from which on it no longer opens. */
  expires?: string;

  /** Instant at which it was ended. */
  revokedAt?: string;
}

/** Keys in the order of their ids. */
export class ApiKeysAnswer {
  items: ApiKeyDto[];
}
