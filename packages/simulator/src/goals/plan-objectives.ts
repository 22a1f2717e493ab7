import type { Unit } from '../organization/roster.js';
import type { NonEmpty, Random } from '../random/random.js';
import { DAYS, type Quarter } from '../timeline/quarters.js';
import { INITIATIVES } from '../wording/agreement.js';
import { COMPANY_THEMES } from '../wording/company-themes.js';
import { TEAM_THEMES } from '../wording/team-themes.js';
import type { KeyResultTheme, Theme } from '../wording/theme.js';
import { chanceOf, type World } from '../world.js';
import type { InitiativePlan, KeyResultPlan, ObjectivePlan } from './objective-plan.js';
import { drawCourse, drawTurn } from './draw-course.js';

const OBJECTIVES_ABOVE = 2;
const LATE_COMMITMENT_DAY = 9;

/** The id of the nth objective (from 0) of a team in a cycle. */
export function objectiveIdOf({ ids }: World, quarter: Quarter, unit: Unit, number: number): string {
  return ids('objective', quarter.index, unit.index, number);
}

/** Two objectives for the organization and each division, one or two for each team, none for departments. */
export function planObjectives(world: World, quarter: Quarter, unit: Unit): readonly ObjectivePlan[] {
  return Array.from({ length: objectiveCount(world, quarter, unit) }, (_, number) => planObjective(world, quarter, unit, number));
}

/** The nth objective (from 0) of a team in a cycle. */
export function planObjective(world: World, quarter: Quarter, unit: Unit, number: number): ObjectivePlan {
  const random = chanceOf(world, 'objective', quarter.index, unit.index, number);
  const themes = unit.kind === 'team' ? TEAM_THEMES : COMPANY_THEMES;
  const theme = themes[(unit.index + number + quarter.index) % themes.length] ?? themes[0];
  const keyResults = chosen(random, theme).map((keyResult, index) => planKeyResult(random, unit, keyResult, index));
  return {
    objectiveId: objectiveIdOf(world, quarter, unit, number),
    quarter,
    unit,
    number,
    theme,
    kind: random.chance(0.3) ? 'committed' : 'aspirational',
    owner: number === 0 || unit.kind !== 'team' ? unit.lead : random.pick(unit.responsibles),
    isCandidateFirst: random.chance(0.15),
    commitDay: random.chance(0.04) ? LATE_COMMITMENT_DAY : DAYS.commitment,
    keyResults,
    initiatives: keyResults.flatMap((keyResult, index) => planInitiatives(random, unit, keyResult, index)),
  };
}

function objectiveCount(world: World, quarter: Quarter, unit: Unit): number {
  if (unit.kind === 'department') return 0;
  if (unit.kind !== 'team') return OBJECTIVES_ABOVE;
  return chanceOf(world, 'objectives', quarter.index, unit.index).chance(0.5) ? 2 : 1;
}

/** All of the theme's key results, or now and then all but the last. */
function chosen(random: Random, { keyResults }: Theme): readonly KeyResultTheme[] {
  return keyResults.length > 3 && random.chance(0.4) ? keyResults.slice(0, -1) : keyResults;
}

function planKeyResult(random: Random, { responsibles, language }: Unit, theme: KeyResultTheme, index: number): KeyResultPlan {
  const plan = { theme, terms: theme.terms, responsible: index === 0 ? responsibles[0] : random.pick(responsibles), course: drawCourse(random) };
  const turn = drawTurn(random, plan, language);
  return { ...plan, ...(turn && { turn }) };
}

const FATES: NonEmpty<InitiativePlan['fate']> = ['done', 'done', 'done', 'done', 'under-way', 'under-way', 'dropped', 'planned'];

function planInitiatives(random: Random, { responsibles, language }: Unit, { responsible }: KeyResultPlan, keyResult: number): readonly InitiativePlan[] {
  return Array.from({ length: random.int(0, 2) }, (_, index) => {
    const startDay = random.int(1, 24);
    const owner = index === 0 ? responsible : random.pick(responsibles);
    return { keyResult, title: random.pick(INITIATIVES)[language], owner, startDay, endDay: startDay + random.int(10, 55), fate: random.pick(FATES) };
  });
}
