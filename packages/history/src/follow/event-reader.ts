import type { Catalogue, Commit, RecordedEvent, Service } from '@cairn/contracts';
import { isCairnError } from '@cairn/contracts/errors';
import { followedEvent, type FollowedEvent } from './followed-event.js';

export interface EventReaderOptions {
  readonly catalogue: Catalogue;
  /** Types that the follower acts on; the others are checked and left out. */
  readonly types: Iterable<string>;
  /**
   * The service that the follower belongs to: a type it does not know passes when another service writes that category. Absent (all
   * services in one process): every unknown type is an error.
   */
  readonly service?: Service;
}

/** Opens commits for a follower: nothing that this version of the code can't understand ever passes for something without meaning. */
export class EventReader {
  readonly #catalogue: Catalogue;
  readonly #types: ReadonlySet<string>;
  readonly #service: Service | undefined;
  /** The newest version known of each type met so far. */
  readonly #newest = new Map<string, number>();

  constructor({ catalogue, types, service }: EventReaderOptions) {
    this.#catalogue = catalogue;
    this.#types = new Set(types);
    this.#service = service;
  }

  /**
   * The events of a commit that the follower acts on, upcast, in order.
   * @throws CairnError `unknown-event-type`, `event-version-newer`, `event-version-invalid`
   */
  read(commit: Commit): FollowedEvent[] {
    const opened: FollowedEvent[] = [];
    let index = 0;
    for (const event of commit.events) {
      if (this.#types.has(event.type)) opened.push(this.#open(commit, event, index));
      else this.#requireUnderstood(commit, event);
      index += 1;
    }
    return opened;
  }

  /** Most events are of the newest version and need no copy. */
  #open(commit: Commit, event: RecordedEvent, index: number): FollowedEvent {
    const newest = this.#newest.get(event.type) ?? this.#lookUp(commit, event);
    return event.schema === newest ? followedEvent(commit, event, index) : followedEvent(commit, this.#catalogue.upcast(event), index);
  }

  #requireUnderstood(commit: Commit, event: RecordedEvent): void {
    const newest = this.#newest.get(event.type) ?? this.#lookUp(commit, event);
    if (newest !== undefined && event.schema > newest) this.#catalogue.upcast(event);
  }

  #lookUp(commit: Commit, { type }: RecordedEvent): number | undefined {
    try {
      const { version } = this.#catalogue.definitionOf(type);
      this.#newest.set(type, version);
      return version;
    } catch (error) {
      if (this.#service === undefined || this.#writes(this.#service, commit.stream)) throw error;
      return undefined;
    }
  }

  /** A category that is not known yet is nobody's that we are. */
  #writes(service: Service, stream: string): boolean {
    try {
      return this.#catalogue.categoryOf(stream).service === service;
    } catch (error) {
      if (isCairnError(error, 'unknown-category')) return false;
      throw error;
    }
  }
}
