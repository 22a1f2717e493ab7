import { okrViews, organizationViews, type CadenceDoc } from '@cairn/okr-views';
import { cadenceAt, refuse, shippedCadence } from '@cairn/rhythm';
import { Found, Readings, type Reader, type TimesQuery } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { placementsIn } from '../key-results/team-placements.reading.js';
import type { CadenceDto } from './cadence.dto.js';

/** When teams talk. */
@Injectable()
export class CadencesQueries {
  constructor(@Inject(Readings) private readonly readings: Readings) {}

  /** @throws CairnError `team-unknown` */
  async ofTeam(reader: Reader, teamId: string, query: TimesQuery): Promise<Found<CadenceDto>> {
    reader.access.requireReader();
    const { views, position, effectiveOn, timeZone } = await this.readings.open(reader, query, [organizationViews]);
    const placements = await placementsIn(views, teamId);
    const path = (placements.findLast(({ from }) => from <= effectiveOn) ?? placements[0])?.path;
    if (path === undefined) return refuse('team-unknown', 'There is no such team.', { field: 'teamId' });
    const docs = (await Promise.all(path.map((each) => views.get(okrViews.cadences, each)))).filter((doc): doc is CadenceDoc => doc !== undefined);
    const cadences = Object.fromEntries(docs.map((doc) => [doc.teamId, doc.settings]));
    const { cadence, ...where } = cadenceAt(cadences, path, effectiveOn, shippedCadence('week', timeZone));
    const own = docs.find((doc) => doc.teamId === teamId);
    return new Found({ teamId, inForce: { ...cadence, ...where }, settings: [...(own?.settings ?? [])] }, { position, version: own?.version ?? 0 });
  }
}
