import { ORGANIZATION_ID, okrViews, organizationViews } from '@cairn/okr-views';
import { Found, Readings, type Reader, type TimesQuery } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '../deciding/refusals.js';
import type { OrganizationDto } from './organization.dto.js';

@Injectable()
export class OrganizationQueries {
  constructor(@Inject(Readings) private readonly readings: Readings) {}

  /** @throws CairnError `organization-unknown` before it is founded */
  async one(reader: Reader, query: TimesQuery): Promise<Found<OrganizationDto>> {
    reader.access.requireReader();
    const { views, position } = await this.readings.open(reader, query, [organizationViews]);
    const doc = await views.get(okrViews.organization, ORGANIZATION_ID);
    if (doc === undefined) return refuse('organization-unknown', 'There is no organization yet.');
    const { name, timeZone, languages, fiscalYearStartMonth, labels, version } = doc;
    return new Found({ organizationId: reader.access.caller.org, name, timeZone, languages: [...languages], fiscalYearStartMonth, labels }, { position, version });
  }
}
