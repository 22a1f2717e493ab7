import { CairnError } from '@cairn/contracts';
import { OKR_PROJECTIONS, okrViews } from '@cairn/okr-views';
import { byMethod, refuse } from '@cairn/rhythm';
import { Found, HiddenObjectives, PLATFORM, Readings, type Platform, type Reader, type Reading } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { trendSubject } from '../trends/trend-subject.queries.js';
import { ExplainingEvents } from './events/explaining-events.queries.js';
import type { ExplainValueQuery } from './explain.dto.js';
import { explainedValue, type ExplainedParts, type ExplainedValue } from './explained-value.js';
import type { ExplainedGroup, GroupArguments } from './group/group-arguments.js';
import { explainKeyResult } from './key-result/explain-key-result.js';
import { requireMeasure, type GroupMeasure, type KeyResultMeasure, type ObjectiveMeasure, type SubjectKind } from './measures.js';
import { explainObjective } from './objective/explain-objective.js';
import { openObjective, type ObjectiveCase } from './objective/objective-case.js';
import { acceptedLinks } from './objective/support.js';
import { subjectOf } from './subject.js';

/** What is asked, once it is known to be there. */
interface Asked {
  readonly org: string;
  readonly id: string;
  readonly reading: Reading;
  readonly hidden: ReadonlySet<string>;
}

/** Tells of a number where it comes from. */
@Injectable()
export class ExplainQueries {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(Readings) private readonly readings: Readings,
    @Inject(HiddenObjectives) private readonly hiddenObjectives: HiddenObjectives,
    @Inject(ExplainingEvents) private readonly events: ExplainingEvents,
  ) {}

  /** @throws CairnError `forbidden`, `not-found`, `measure-undefined`, `cycle-needed`, what `Readings.open` and the method refuse */
  async value(reader: Reader, query: ExplainValueQuery): Promise<Found<ExplainedValue>> {
    reader.access.requireReader();
    const [kind, id] = subjectOf(query.subject);
    const measure = requireMeasure(kind, query.measure);
    const reading = await this.readings.open(reader, query, OKR_PROJECTIONS);
    const hidden = await this.hiddenObjectives.from(reader.access);
    await trendSubject(reading, hidden, { subject: kind, id });
    const parts = await this.#partsOf(kind, { org: reader.access.caller.org, id, reading, hidden }, { measure, cycleId: query.cycleId });
    return new Found(explainedValue(parts, reading), { position: reading.position });
  }

  #partsOf(kind: SubjectKind, asked: Asked, { measure, cycleId }: { readonly measure: string; readonly cycleId: string | undefined }): Promise<ExplainedParts> {
    switch (kind) {
      case 'key-result':
        return this.#keyResult(asked, requireMeasure(kind, measure));
      case 'objective':
        return this.#objective(asked, requireMeasure(kind, measure));
      default:
        return this.#group(asked, { kind, measure: requireMeasure(kind, measure), cycleId });
    }
  }

  async #keyResult({ org, id, reading, hidden }: Asked, measure: KeyResultMeasure): Promise<ExplainedParts> {
    const { rows, read, policyVersion } = await goalOf({ reading, hidden }, (await reading.views.get(okrViews.keyResults, id))?.objectiveId);
    const { objective } = read;
    const keyResult = read.keyResults.find((each) => each.keyResult.keyResultId === id) ?? notFound();
    const explanation = byMethod(() => explainKeyResult({ rows, at: reading, objective, read: keyResult }, measure));
    const streams = [`objective-${objective.objectiveId}`, `check-ins-${id}`];
    const events = await this.events.ofStreams(streams, { org, reading, measure, keyResultId: id });
    return { subject: { kind: 'key-result', id, title: keyResult.keyResult.plan.title }, measure, explanation, policyVersion, notListed: 0, events };
  }

  async #objective({ org, id, reading, hidden }: Asked, measure: ObjectiveMeasure): Promise<ExplainedParts> {
    const goal = await goalOf({ reading, hidden }, id);
    const explanation = await explainObjective(goal, measure);
    const { keyResultIds, title } = goal.read.objective;
    const links = (await acceptedLinks(goal)).map(({ alignmentId }) => `alignment-${alignmentId}`);
    const streams = [`objective-${id}`, ...keyResultIds.map((keyResultId) => `check-ins-${keyResultId}`), ...links];
    const events = await this.events.ofStreams(streams, { org, reading, measure });
    return { subject: { kind: 'objective', id, title }, measure, explanation, policyVersion: goal.policyVersion, notListed: 0, events };
  }

  async #group({ org, id, reading, hidden }: Asked, { kind, measure, cycleId }: { readonly kind: 'team' | 'cycle'; readonly measure: GroupMeasure; readonly cycleId: string | undefined }): Promise<ExplainedParts> {
    const { position, clock, effectiveOn, timeZone } = reading;
    const ofCycle = kind === 'team' ? cycleId : undefined;
    if (kind === 'team' && ofCycle === undefined && needsCycle(measure)) refuse('cycle-needed', 'This measure of a team is of one cycle.', { field: 'cycleId' });
    const asked: GroupArguments = { org, position, clock, effectiveOn, timeZone, subject: { kind, id }, ...(ofCycle !== undefined && { cycleId: ofCycle }), measure, hidden: [...hidden] };
    const answer = await this.platform.heavy.ask('explain-group', { ...asked });
    const { explanation, policyVersion, notListed, positions } = JSON.parse(Buffer.from(answer).toString('utf8')) as ExplainedGroup;
    const events = explanation.value === null ? [] : await this.events.at(positions, { org, reading, measure });
    return { subject: { kind, id, title: await nameOf(reading, kind, id) }, measure, explanation, policyVersion, notListed, events };
  }
}

async function goalOf({ reading, hidden }: Pick<Asked, 'reading' | 'hidden'>, objectiveId: string | undefined): Promise<ObjectiveCase> {
  return (objectiveId === undefined ? undefined : await openObjective(reading, objectiveId, hidden)) ?? notFound();
}

function needsCycle(measure: GroupMeasure): boolean {
  return measure === 'score' || measure.startsWith('rhythm.');
}

async function nameOf({ views }: Reading, kind: 'team' | 'cycle', id: string): Promise<string> {
  const found = kind === 'team' ? await views.get(okrViews.teams, id) : await views.get(okrViews.cycles, id);
  return found?.name ?? id;
}

function notFound(): never {
  throw new CairnError('There is no such thing.', { code: 'not-found' });
}
