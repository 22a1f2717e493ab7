import { EventReader, type FollowedEvent } from '@cairn/history';
import type { LinkDoc } from '@cairn/okr-views';
import { PLATFORM, type Platform } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DRIFT_TYPES, driftFold, type Drift } from './drift.js';

/** The commits of an objective that are looked at: after its baseline, up to the position of the reading. */
export interface CourseSpan {
  readonly org: string;
  readonly objectiveId: string;
  readonly after: number;
  readonly until: number;
}

/** Reads from the history how the plan of an objective was left after its baseline: views tell what, events tell why. */
@Injectable()
export class GoalCourse {
  readonly #events: EventReader;

  constructor(@Inject(PLATFORM) private readonly platform: Platform) {
    this.#events = new EventReader({ catalogue: platform.catalogue, types: DRIFT_TYPES });
  }

  async driftOf(span: CourseSpan): Promise<readonly Drift[]> {
    let drift = driftFold.initial;
    for await (const event of this.#eventsOf(span)) drift = driftFold.evolve(drift, event);
    return drift;
  }

  async *#eventsOf({ org, objectiveId, after, until }: CourseSpan): AsyncGenerator<FollowedEvent> {
    for (let version = 0, more = true; more; ) {
      const page = await this.platform.history.readStream(org, `objective-${objectiveId}`, version);
      for (const commit of page) if (commit.position > after && commit.position <= until) yield* this.#events.read(commit);
      version = page.at(-1)?.version ?? version;
      more = page.length > 0;
    }
  }
}

/** Links of an objective that were ended or weighed anew after its baseline, each with its reason. */
export function realignedOf(objectiveId: string, links: readonly LinkDoc[], since: string): readonly Drift[] {
  const own = links.filter(({ fromObjectiveId, toObjectiveId }) => fromObjectiveId === objectiveId || toObjectiveId === objectiveId);
  return own.flatMap(({ alignmentId, dialogue }) =>
    dialogue
      .filter(({ kind, at }) => (kind === 'ended' || kind === 'reweighted') && at > since)
      .map(({ at, text: reason, weight }): Drift => ({ kind: 're-aligned', objectiveId, alignmentId, at, ...(reason !== undefined && { reason }), ...(weight !== undefined && { changes: [{ field: 'weight', to: weight }] }) })),
  );
}
