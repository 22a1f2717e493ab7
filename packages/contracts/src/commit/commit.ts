/** JSON as the history admits it: safe integers only (decimals are strings), and no null where a field can be left out. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** The five services; each category of streams is written by exactly one of them. */
export type Service = 'goals' | 'alignment' | 'check-ins' | 'analytics' | 'history';

/** Through which door a command came in. */
export type Via = 'console' | 'api' | 'import' | 'simulation' | 'cli' | 'system';

/** `fact`: someone decided it. `observation`: the product noticed it; never an input of progress or score. */
export type EventKind = 'fact' | 'observation';

/** One event inside a commit. Its address is the commit's position and its index here, which its data never repeats. */
export interface RecordedEvent {
  /** uuid v7, made before the append: sealed text is bound to it. */
  readonly id: string;
  /** `noun.past-tense`, for example `check-in.recorded`. */
  readonly type: string;
  /** The version of the type's schema that `data` was written in. */
  readonly schema: number;
  readonly data: JsonObject;
}

/** The part of a commit that its writer gives; the append adds the rest. */
export interface CommitDraft {
  readonly org: string;
  /** `<category>-<id>`, or a category that is one stream (`organization`, `security`). */
  readonly stream: string;
  /** 43 base64url characters: one command, one commit. */
  readonly commandId: string;
  /** HMAC of the request, hex: tells a repeat from another request under the same id. */
  readonly requestHash: string;
  /** Who acted: a person id, a key id, `system`, or `withheld`. */
  readonly actor: string;
  readonly onBehalfOf?: string;
  readonly via: Via;
  readonly correlationId: string;
  /** The event that caused this command, as `position.index`. */
  readonly causationId?: string;
  readonly events: readonly RecordedEvent[];
}

/** What one command did to one stream: the unit of the history. What is absent is left out, never null. */
export interface CommitBody extends CommitDraft {
  readonly format: 1;
  /** Counts the organization's commits from 1, without gaps. */
  readonly position: number;
  /** Counts the stream's commits from 1, without gaps. */
  readonly version: number;
  /** UTC, milliseconds; never decreasing in position. */
  readonly at: string;
  /** Only on commits of a history load: the clock when the commit was loaded; `at` is then the time it tells of. */
  readonly loadedAt?: string;
  /** Hash of the commit before; of the first, the genesis hash. */
  readonly prev: string;
}

/** A commit as readers get it: its body and the hash of the bytes it is stored as. */
export interface Commit extends CommitBody {
  /** SHA-256 of the UTF-8 bytes of the RFC 8785 text of the body, 64 lower-case hex digits. */
  readonly hash: string;
}
