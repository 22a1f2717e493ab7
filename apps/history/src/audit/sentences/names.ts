import type { EventData, EventType } from '@cairn/contracts';

/** What things were called when it was asked; quotes belong to the name. */
export interface Names {
  person(id: string): string;
  team(id: string): string;
  cycle(id: string): string;
  objective(id: string): string;
  keyResult(id: string): string;
  initiative(id: string): string;
}

/** What a sentence is made of. */
export interface Telling<T extends EventType> {
  readonly data: EventData<T>;
  /** Who did it. */
  readonly who: string;
  readonly names: Names;
}

/** A sentence for every type of the catalogue: one that is forgotten does not compile. */
export type Sentences = { readonly [T in EventType]: (telling: Telling<T>) => string };

/** A part of them. */
export type SentencesOf<T extends EventType> = Pick<Sentences, T>;

/** Types of the families, such as `team` or `organization`. */
export type FamilyType<F extends string> = Extract<EventType, `${F}.${string}`>;
