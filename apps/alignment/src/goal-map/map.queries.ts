import { OKR_PROJECTIONS } from '@cairn/okr-views';
import { Found, HiddenObjectives, PLATFORM, Readings, SharedRuns, type Platform, type Reader, type Reading } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { MapArguments } from './map-arguments.js';
import type { MapQuery } from './map.dto.js';

/** A `ShownMap` as the bytes that clients get, at its position. */
type MapBytes = Found<Uint8Array>;

/** The goal map of a cycle at any moment. */
@Injectable()
export class MapQueries {
  /** Many look at the same map. */
  readonly #shared = new SharedRuns<MapBytes>();

  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(Readings) private readonly readings: Readings,
    @Inject(HiddenObjectives) private readonly hiddenObjectives: HiddenObjectives,
  ) {}

  /** @throws CairnError `forbidden`, `not-found` */
  async map(reader: Reader, query: MapQuery): Promise<MapBytes> {
    reader.access.requireReader();
    // Comes as far as the caller has seen, before it is told who may see what.
    await this.readings.open(reader, query, OKR_PROJECTIONS);
    const hidden = [...(await this.hiddenObjectives.from(reader.access))];
    const { org } = reader.access.caller;
    return this.#shared.run(JSON.stringify([org, query, hidden]), async () => this.#layOut(await this.readings.open({ access: reader.access }, query, OKR_PROJECTIONS), { org, query, hidden }));
  }

  async #layOut({ position, clock, effectiveOn, timeZone }: Reading, { org, query, hidden }: { readonly org: string; readonly query: MapQuery; readonly hidden: readonly string[] }): Promise<MapBytes> {
    const { asOf, effectiveOn: trueOn, ...window } = query;
    const asked: MapArguments = { ...window, org, position, clock, effectiveOn, timeZone, now: asOf === undefined && trueOn === undefined, hidden };
    return new Found(await this.platform.heavy.ask('map', { ...asked }), { position });
  }
}
