import type { NewEvent, Service, Via } from '@cairn/contracts';
import type { Expectation } from '@cairn/history';
import type { KeyOwner } from '@cairn/state';
import type { Read } from '../fold/fold.js';
import type { SealOwners } from '../sealing/seal-events.js';

/** What a command reads, by the names under which its decision sees the states. */
export type Reads = Readonly<Record<string, Read<unknown>>>;

export type StatesOf<R> = { readonly [Name in keyof R]: R[Name] extends Read<infer State> ? State : never };

/** What a decision may know beside the states. */
export interface DecisionContext {
  /** The moment of the decision (in a history load: the time it tells of), ISO 8601 UTC. */
  readonly at: string;
  /** Everything read is as it stood here. */
  readonly position: number;
  /** The version of the written stream. */
  readonly version: number;
  /** A fresh uuid v7. */
  readonly newId: () => string;
}

/** One intention, ready to be decided as often as it takes. */
export interface CommandPlan<R> {
  readonly service: Service;
  /** The stream that gets the commit. */
  readonly stream: string;
  readonly reads: R;
  /** Pure: the events that follow, none if nothing changes. @throws CairnError, the refusal */
  readonly decide: (states: StatesOf<R>, context: DecisionContext) => readonly NewEvent[];
  /** Default: the stream is as it was read (or anything, if it wasn't read). */
  readonly expect?: Expectation;
  /** The version that the caller has seen; another one is refused with `precondition-failed` and never tried again. */
  readonly ifMatch?: number;
  /** The version that `ifMatch` is held against, where the caller saw a part of the stream. Default: the stream's. */
  readonly seenVersion?: (states: StatesOf<R>) => number | undefined;
  /** Whom an event's personal text is about; and its author, where that isn't the acting person. */
  readonly sealFor?: (event: NewEvent) => Partial<SealOwners>;
}

/** Who wants it, how, and under which identity. */
export interface CommandEnvelope {
  readonly org: string;
  /** The person, else the key; with an idempotency key it makes the command's id. */
  readonly principal: string;
  readonly actor: string;
  readonly onBehalfOf?: string;
  readonly via: Via;
  readonly idempotencyKey?: string;
  /** A derived id, for commands that follow from facts; goes before the key. */
  readonly commandId?: string;
  readonly requestHash: string;
  readonly correlationId: string;
  readonly causationId?: string;
  /** History load only: the time that the commit tells of. */
  readonly loadAt?: string;
  /** Whose key seals personal text; default: the principal as a person. */
  readonly author?: KeyOwner;
}
