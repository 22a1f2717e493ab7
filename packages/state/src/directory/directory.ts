/** Who a person is: the only place that knows a name or an address. Everywhere else people are opaque ids (docs/METHOD.md §9). */
export interface Person {
  readonly org: string;
  readonly personId: string;
  readonly name: string;
  /** Unique in the organization whatever its case; kept as it was written. */
  readonly email?: string;
  /** UTC instant, milliseconds: when the entry was made. */
  readonly createdAt: string;
}

export interface DirectoryPage {
  /** Only people whose id comes after this one. */
  readonly after?: string;
  /** At most so many, 1–500. */
  readonly limit: number;
}

/**
 * The people directory. An entry is written before its `person.added` is appended, and confirmed once that event has been seen; one that
 * stays unconfirmed is the rest of a command that failed in between.
 */
export interface Directory {
  /**
   * Adds a person, unconfirmed; of one already there, replaces name and e-mail and nothing else, so that a repeat changes nothing.
   * @throws `email-taken` when another person of the organization has the address.
   */
  put(person: Person): Promise<void>;
  /** Those of the ids that are there, by id. */
  get(org: string, personIds: readonly string[]): Promise<ReadonlyMap<string, Person>>;
  findByEmail(org: string, email: string): Promise<Person | undefined>;
  /** In the order of their ids. */
  page(org: string, page: DirectoryPage): Promise<readonly Person[]>;
  /** The person's `person.added` has been seen. Of a person who isn't there: nothing happens. */
  confirm(org: string, personId: string): Promise<void>;
  /** Entries of all organizations made before that UTC instant and still unconfirmed, oldest first. */
  unconfirmed(before: string, limit: number): Promise<readonly Person[]>;
  /** Removes a person who is still unconfirmed, and says whether it did: a confirmation that came in between wins. An erasure like `forget`. */
  discard(org: string, personId: string): Promise<boolean>;
  /**
   * Erases people. When it returns, no byte of their names and addresses is left in the store's files; so it is repeated after a failure,
   * though the people are no longer to be found.
   */
  forget(org: string, personIds: readonly string[]): Promise<void>;
}
