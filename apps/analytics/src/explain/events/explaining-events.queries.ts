import type { Commit } from '@cairn/contracts';
import { commitFrom } from '@cairn/history';
import { PLATFORM, type Platform, type Reading } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Measure } from '../measures.js';
import { typesOf } from './event-types.js';
import { eventsOf, type ExplainingEvent } from './explaining-event.js';

/** Commits of a stream that are read at once. */
const PAGE = 500;

/** Where events are looked for. */
export interface EventScope {
  readonly org: string;
  readonly reading: Pick<Reading, 'position' | 'effectiveOn'>;
  readonly measure: Measure;
  /** Of this key result and its objective, not of the other key results. */
  readonly keyResultId?: string;
}

/** Reads the events that inputs came from, newest first. */
@Injectable()
export class ExplainingEvents {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  /** Those of some streams. */
  async ofStreams(streams: readonly string[], scope: EventScope): Promise<readonly ExplainingEvent[]> {
    const commits = await Promise.all(streams.map((stream) => this.#commitsOf(scope.org, stream)));
    return this.#told(commits.flat(), scope);
  }

  /** Those of the commits at some positions. */
  async at(positions: readonly number[], scope: EventScope): Promise<readonly ExplainingEvent[]> {
    const found = await Promise.all(positions.map((position) => this.platform.history.readStored(scope.org, position - 1, { limit: 1 })));
    return this.#told(found.flat().map(commitFrom), scope);
  }

  async #commitsOf(org: string, stream: string): Promise<readonly Commit[]> {
    const commits: Commit[] = [];
    for (let page = PAGE; page === PAGE; ) {
      const found = await this.platform.history.readStream(org, stream, commits.at(-1)?.version ?? 0, { limit: PAGE });
      commits.push(...found);
      page = found.length;
    }
    return commits;
  }

  #told(commits: readonly Commit[], { reading: { position, effectiveOn }, measure, keyResultId }: EventScope): readonly ExplainingEvent[] {
    const types = typesOf(measure);
    const isAsked = ({ type, effectiveAt = effectiveOn, data }: ExplainingEvent): boolean =>
      types.has(type) && effectiveAt <= effectiveOn && (keyResultId === undefined || (data['keyResultId'] ?? keyResultId) === keyResultId);
    return commits
      .filter((commit) => commit.position <= position)
      .flatMap((commit) => eventsOf(commit, this.platform.catalogue))
      .filter(isAsked)
      .sort((one, other) => other.position - one.position || other.index - one.index);
  }
}
