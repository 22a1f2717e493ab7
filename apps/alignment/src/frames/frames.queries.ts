import { OKR_PROJECTIONS } from '@cairn/okr-views';
import { Found, HiddenObjectives, PLATFORM, Readings, SharedRuns, type Platform, type Reader, type Reading } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { FramesQuery } from './frames.dto.js';
import type { FramesArguments } from './frames.heavy.js';

/** Objectives drawn by default. */
const DRAWN = 300;

/** `ShownFrames` as the bytes that clients get, at their position. */
type FramesBytes = Found<Uint8Array>;

/** The goal map of a cycle from day to day. */
@Injectable()
export class FramesQueries {
  /** Many look at the same film. */
  readonly #shared = new SharedRuns<FramesBytes>();

  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(Readings) private readonly readings: Readings,
    @Inject(HiddenObjectives) private readonly hiddenObjectives: HiddenObjectives,
  ) {}

  /** @throws CairnError `forbidden`, `not-found`, `not-a-date`, `period-reversed`, `too-many-frames` */
  async frames(reader: Reader, query: FramesQuery): Promise<FramesBytes> {
    reader.access.requireReader();
    await this.readings.open(reader, query, OKR_PROJECTIONS);
    const hidden = [...(await this.hiddenObjectives.from(reader.access))];
    const { org } = reader.access.caller;
    return this.#shared.run(JSON.stringify([org, query, hidden]), async () => this.#ask(await this.readings.open({ access: reader.access }, query, OKR_PROJECTIONS), { org, query, hidden }));
  }

  async #ask(reading: Reading, { org, query, hidden }: { readonly org: string; readonly query: FramesQuery; readonly hidden: readonly string[] }): Promise<FramesBytes> {
    const { asOf, effectiveOn, limit = DRAWN, ...window } = query;
    const { position, clock } = await this.#bounds(org, reading);
    const asked: FramesArguments = { ...window, org, hidden, limit, position, clock, timeZone: reading.timeZone, now: asOf === undefined && effectiveOn === undefined };
    return new Found(await this.platform.heavy.ask('map-frames', { ...asked }), { position: reading.position });
  }

  /** Nothing is told of a day after the one on which it is to be true. */
  async #bounds(org: string, { position, clock, effectiveOn }: Reading): Promise<{ readonly position: number; readonly clock: string }> {
    if (effectiveOn >= clock) return { position, clock };
    return { position: Math.min(position, await this.platform.history.positionAt(org, effectiveOn)), clock: effectiveOn };
  }
}
