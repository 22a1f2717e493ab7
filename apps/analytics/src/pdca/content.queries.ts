import { canonicalText, CairnError, type JsonObject } from '@cairn/contracts';
import { METHOD_VERSION } from '@cairn/method';
import { learning, okrViews, subtreeOf, type LinkDoc, type Reading, type RetrospectiveDoc } from '@cairn/okr-views';
import { Inject, Injectable } from '@nestjs/common';
import { readCycleGoals, type CycleGoal, type CycleGoals } from '../scores/cycle-goals.js';
import { actOf, type Learnt } from './act.js';
import { checkOf } from './check.js';
import { doingOf } from './doing.js';
import type { Drift } from './drift.js';
import { GoalCourse, realignedOf } from './goal-course.queries.js';
import { addedOf, planOf } from './plan.js';

/** Of more objectives than this, lists name those of the team itself; averages and measures always cover the teams below it, too. */
const LISTED_AT_MOST = 150;

/** The content of a retrospective at a position, and by which rules it was made. */
export interface BuiltContent {
  readonly content: JsonObject;
  readonly methodVersion: number;
  readonly policyVersion: number;
  /** Lessons and decisions in it. */
  readonly learnt: number;
}

/**
 * Builds a retrospective as PDCA from the history at the position of a reading: plan, do, check, act. The same position and clock always give the same. Restricted
 * objectives are in none: what is frozen is for everybody.
 */
@Injectable()
export class RetrospectiveContents {
  constructor(@Inject(GoalCourse) private readonly course: GoalCourse) {}

  /** @throws CairnError `not-found` where the cycle is not known at the position */
  async build(org: string, reading: Reading, retrospective: RetrospectiveDoc): Promise<BuiltContent> {
    const { cycleId, teamId } = retrospective;
    const goals = await readCycleGoals(reading, { cycleId, teamId, sees: ({ audience }) => audience === undefined });
    if (goals === undefined) throw new CairnError('There is no such cycle.', { code: 'not-found' });
    const listed = goals.goals.length <= LISTED_AT_MOST ? goals.goals : goals.goals.filter(({ reading: { objective } }) => objective.teamId === teamId);
    const ids = { all: idsOf(goals.goals), listed: idsOf(listed) };
    const learnt = await this.#learnt(reading, retrospective);
    const initiatives = (await reading.views.all(okrViews.initiatives, { by: 'key', key: 'cycleId', equals: cycleId })).map(({ doc }) => doc);
    const content = {
      definition: { id: 'retrospective', version: METHOD_VERSION, policyVersion: goals.policyVersion },
      cycleId,
      teamId,
      objectives: { counted: goals.goals.length, listed: listed.length },
      plan: planOf(goals, listed, await this.#drift(org, reading, { goals, listed })),
      do: doingOf(initiatives.filter(({ objectiveId }) => ids.all.has(objectiveId)), (id) => ids.listed.has(id)),
      check: checkOf(goals, reading, (goal) => listed.includes(goal)),
      act: actOf(retrospective, learnt, (id) => ids.all.has(id)),
    };
    return { content: JSON.parse(canonicalText(content)) as JsonObject, methodVersion: METHOD_VERSION, policyVersion: goals.policyVersion, learnt: learnt.lessons.length + learnt.decisions.length };
  }

  async #drift(org: string, reading: Reading, { goals, listed }: { readonly goals: CycleGoals; readonly listed: readonly CycleGoal[] }): Promise<readonly Drift[]> {
    const { activatedPosition, activatedAt, cycleId } = goals.cycle;
    const links = await linksOf(reading, cycleId);
    const drift: Drift[] = [];
    for (const goal of listed.filter(({ committed }) => committed !== null)) {
      const { objectiveId, committedAt } = goal.reading.objective;
      const after = goal.committed?.baselinePosition ?? reading.views.position;
      const since = [activatedAt ?? '', committedAt ?? ''].toSorted().at(-1) ?? '';
      drift.push(...addedOf(goal, activatedPosition), ...(await this.course.driftOf({ org, objectiveId, after, until: reading.views.position })), ...realignedOf(objectiveId, links, since));
    }
    return drift;
  }

  async #learnt({ views }: Reading, { retrospectiveId, cycleId, teamId }: RetrospectiveDoc): Promise<Learnt> {
    const own = { by: 'key', key: 'retrospectiveId', equals: retrospectiveId } as const;
    const subtree = await subtreeOf(views, teamId);
    const carried = (await views.all(learning.carriedLessons, { by: 'key', key: 'toCycleId', equals: cycleId })).map(({ doc }) => doc);
    return {
      lessons: (await views.all(learning.lessons, own)).map(({ doc }) => doc),
      decisions: (await views.all(learning.decisions, own)).map(({ doc }) => doc),
      carried: carried.filter((lesson) => subtree.has(lesson.teamId)),
    };
  }
}

function idsOf(goals: readonly CycleGoal[]): ReadonlySet<string> {
  return new Set(goals.map(({ reading }) => reading.objective.objectiveId));
}

/** Each once, from objectives of the cycle or to them. */
async function linksOf({ views }: Reading, cycleId: string): Promise<readonly LinkDoc[]> {
  const sides = await Promise.all((['cycleId', 'toCycleId'] as const).map((key) => views.all(okrViews.links, { by: 'key', key, equals: cycleId })));
  return [...new Map(sides.flat().map(({ id, doc }) => [id, doc])).values()];
}
