import { okrViews, organizationViews, type TeamDoc } from '@cairn/okr-views';
import { Found, Readings, type Reader, type Reading, type TimesQuery } from '@cairn/service-kit';
import type { Page, Selection } from '@cairn/views';
import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '../deciding/refusals.js';
import { given } from '../edge/given.js';
import { listMatching } from '../edge/list-matching.queries.js';
import type { TeamDto, TeamListDto, TeamsQuery } from './team.dto.js';

@Injectable()
export class TeamQueries {
  constructor(@Inject(Readings) private readonly readings: Readings) {}

  async list(reader: Reader, query: TeamsQuery): Promise<Found<TeamListDto>> {
    reader.access.requireReader();
    const reading = await this.readings.open(reader, query, [organizationViews]);
    const { items, next } = await matching(reading, query);
    return new Found({ items: items.map(({ doc }) => teamOf(doc, placeAt(reading, query))) }, { position: reading.position, ...(next && { next }) });
  }

  /** @throws CairnError `team-unknown` */
  async one(reader: Reader, teamId: string, query: TimesQuery): Promise<Found<TeamDto>> {
    reader.access.requireReader();
    const reading = await this.readings.open(reader, query, [organizationViews]);
    const doc = await reading.views.get(okrViews.teams, teamId);
    if (doc === undefined) return refuse('team-unknown', 'There is no such team.', { field: 'teamId' });
    return new Found(teamOf(doc, placeAt(reading, query)), { position: reading.position, version: doc.version });
  }
}

type Filter = 'externalId' | 'leadId' | 'parentTeamId';

/** By the key that one of the filters goes by, and by the others as they are met. The tree is the one decided last. */
function matching(reading: Reading, { parentTeamId, leadId, externalId, memberId }: TeamsQuery): Promise<Page<TeamDoc>> {
  const wanted = Object.entries({ externalId, leadId, parentTeamId }).filter((each): each is [Filter, string] => each[1] !== undefined);
  const [first] = wanted;
  const select: Selection = first ? { by: 'key', key: first[0], equals: first[1] } : { by: 'id' };
  const matches = (doc: TeamDoc): boolean => wanted.every(([key, value]) => doc[key] === value) && (memberId === undefined || doc.memberIds.includes(memberId));
  return listMatching(reading, okrViews.teams, { select, matches });
}

/** The instant whose place of a team is asked for; undefined: the place that was decided last. */
function placeAt({ effectiveOn }: Reading, query: TimesQuery): string | undefined {
  return query.effectiveOn === undefined ? undefined : effectiveOn;
}

function teamOf(doc: TeamDoc, at: string | undefined): TeamDto {
  const { teamId, name, kind, leadId, externalId, memberIds, closed, successorTeamId } = doc;
  const parentTeamId = at === undefined ? doc.parentTeamId : doc.placements.findLast(({ from }) => from <= at)?.parentTeamId;
  return { teamId, name, kind, memberIds: [...memberIds], closed, ...given({ parentTeamId, leadId, externalId, successorTeamId }) };
}
