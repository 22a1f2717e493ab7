import { goalViews, okrViews, type CycleDoc, type ObjectiveDoc } from '@cairn/okr-views';
import { Found, Readings, type Reader, type TimesQuery } from '@cairn/service-kit';
import type { Selection, ViewsAt } from '@cairn/views';
import { Inject, Injectable } from '@nestjs/common';
import { listMatching } from '../edge/list-matching.queries.js';
import { initiativesOf } from '../initiatives/initiatives.queries.js';
import { folded } from '../search/folding.js';
import type { ListOf, ObjectiveAnswer } from './goal-answers.js';
import { figuredKeyResult, GoalFigures } from './goal-figures.queries.js';
import { GoalVisibility } from './goal-visibility.queries.js';
import type { ObjectivesQuery } from './objective.dto.js';
import { neighbouringGoals } from './neighbouring-goals.queries.js';
import { warningsOf } from './objective-warnings.js';

/** Reads objectives: lists of them, and each with all that belongs to it. */
@Injectable()
export class ObjectivesQueries {
  constructor(
    @Inject(Readings) private readonly readings: Readings,
    @Inject(GoalVisibility) private readonly visibility: GoalVisibility,
    @Inject(GoalFigures) private readonly figures: GoalFigures,
  ) {}

  /** @throws CairnError `forbidden`, what `Readings.open` refuses */
  async list(reader: Reader, query: ObjectivesQuery): Promise<Found<ListOf<ObjectiveDoc>>> {
    reader.access.requireReader();
    const reading = await this.readings.open(reader, query, [goalViews]);
    const sees = await this.visibility.of(reader, reading.position);
    const own = await ownOf(reading.views, query.mine === true ? reader.access.requirePerson() : undefined);
    const matches = async (doc: ObjectiveDoc): Promise<boolean> => isWanted(doc, query) && own(doc) && (await sees(doc));
    const page = await listMatching(reading, okrViews.objectives, { select: selectionOf(query), matches });
    return new Found({ items: page.items.map(({ doc }) => doc) }, { position: reading.position, ...(page.next && { next: page.next }) });
  }

  /** The objective with its parts, its figures, and what is to be warned of. @throws CairnError what `GoalFigures.of` refuses */
  async one(reader: Reader, objectiveId: string, query: TimesQuery): Promise<Found<ObjectiveAnswer>> {
    const { reading, objective, figures: read } = await this.figures.of(reader, objectiveId, query);
    const { objective: _doc, keyResults: readKeyResults, cycle, policyVersion, ...figures } = read;
    const keyResults = readKeyResults.map(figuredKeyResult);
    const initiatives = await initiativesOf(reading.views, { by: 'key', key: 'objectiveId', equals: objectiveId });
    const readVersion = Math.max(...[objective, ...keyResults, ...initiatives].map(({ version }) => version));
    const goal = { objective, keyResults };
    const warnings = isOver(objective, cycle) ? [] : warningsOf(goal, cycle.policy, await neighbouringGoals(goal, reading.views, await this.visibility.of(reader, reading.position)));
    return new Found({ ...objective, readVersion, policyVersion, figures, keyResults, initiatives, warnings }, { position: reading.position, version: readVersion });
  }
}

/** The narrowest list that the views keep of what is asked for. */
function selectionOf({ cycleId, teamId, ownerId, state }: ObjectivesQuery): Selection {
  const keys = { ownerId, teamId, cycleId, state };
  const [narrowest] = Object.entries(keys).flatMap(([key, equals]) => (equals === undefined ? [] : [{ key, equals }]));
  return narrowest === undefined ? { by: 'id' } : { by: 'key', ...narrowest };
}

function isWanted(doc: ObjectiveDoc, { cycleId, teamId, ownerId, state, text }: ObjectivesQuery): boolean {
  const wanted = [
    [cycleId, doc.cycleId],
    [teamId, doc.teamId],
    [ownerId, doc.ownerId],
    [state, doc.state],
  ] as const;
  return wanted.every(([asked, is]) => asked === undefined || asked === is) && (text === undefined || folded(doc.title).includes(folded(text)));
}

/** What a person owns, or answers for a key result of. */
async function ownOf(views: ViewsAt, personId: string | undefined): Promise<(doc: ObjectiveDoc) => boolean> {
  if (personId === undefined) return () => true;
  const carried = await views.all(okrViews.keyResults, { by: 'key', key: 'responsibleId', equals: personId });
  const ids = new Set(carried.map(({ doc }) => doc.objectiveId));
  return ({ ownerId, objectiveId }) => ownerId === personId || ids.has(objectiveId);
}

/** Nothing more can be done about it. */
function isOver({ state }: ObjectiveDoc, cycle: CycleDoc): boolean {
  return state === 'cancelled' || state === 'closed' || cycle.state === 'closed' || cycle.state === 'archived';
}
