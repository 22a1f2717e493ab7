import type { ExportField, OkrExportPlan, PlannedGoal, PlannedInitiative, PlannedKeyResult, PlannedLink, PlannedObjective } from '@cairn/tables';
import { upwardsFrom } from '../schedule/periods.js';
import type { Because } from './because.js';
import type { World } from './world.js';
import { whyClosed, whyKeyResultClosed } from './world.js';

/** An objection to something that a row of the export would add. */
export interface Objection extends Because {
  /** Of the goal, or of the link where only that cannot be. */
  readonly id: string;
  readonly line: number;
  readonly field: ExportField;
}

/** What the organization would refuse of an export that reads well (docs/METHOD.md, cycle and objective, alignment). What it has already is not judged. */
export function objectToGoals({ objectives, keyResults, initiatives, links }: OkrExportPlan, world: World): readonly Objection[] {
  const cycles = new Map([...objectives, ...world.index.organization.objectives].map(({ id, cycleId }) => [id, cycleId]));
  return [
    ...objectives.flatMap((objective) => objectToObjective(objective, world)),
    ...keyResults.flatMap((keyResult) => objectToKeyResult(keyResult, world)),
    ...initiatives.flatMap((initiative) => objectToInitiative(initiative, world)),
    ...links.flatMap((link) => objectToLink(link, cycles, world)),
  ];
}

/** An objective is written and committed while its cycle is planned or runs. */
function objectToObjective(objective: PlannedObjective, { index, periods }: World): readonly Objection[] {
  const cycle = index.objectives.has(objective.id) ? null : (periods.get(objective.cycleId)?.known ?? null);
  if (cycle === null || ['draft', 'planning', 'active'].includes(cycle.state)) return [];
  return [objection(objective, 'period', notOpen(`${cycle.name} is ${cycle.state} in the organization`))];
}

function objectToKeyResult(keyResult: PlannedKeyResult, world: World): readonly Objection[] {
  if (world.index.keyResults.has(keyResult.id)) return [];
  const closed = whyClosed(keyResult.objectiveId, world);
  if (closed !== null) return [objection(keyResult, 'parent', notOpen(closed))];
  const period = world.periods.get(keyResult.cycleId);
  if (period === undefined || (period.start <= keyResult.due && keyResult.due <= period.end)) return [];
  return [objection(keyResult, 'due', { code: 'due-outside-period', reason: `It is due on ${keyResult.due}; ${period.name} runs from ${period.start} to ${period.end}` })];
}

function objectToInitiative(initiative: PlannedInitiative, world: World): readonly Objection[] {
  if (world.initiatives.has(initiative.id)) return [];
  const closed = whyKeyResultClosed(initiative.keyResultId, world);
  if (closed !== null) return [objection(initiative, 'parent', notOpen(closed))];
  if (initiative.start <= initiative.due) return [];
  return [objection(initiative, 'due', { code: 'date-upside-down', reason: `It ends on ${initiative.due}, before it starts on ${initiative.start}` })];
}

type CycleOfObjective = ReadonlyMap<string, string>;

/** Only the link is refused where the organization has the objective already. */
function objectToLink(link: PlannedLink, cycles: CycleOfObjective, world: World): readonly Objection[] {
  const because = world.index.links.has(link.id) ? null : whyNotLinked(link, cycles, world);
  if (because === null) return [];
  const id = world.index.objectives.has(link.fromObjectiveId) ? link.id : link.fromObjectiveId;
  return [{ id, line: link.line, field: 'parent', ...because }];
}

function whyNotLinked({ fromObjectiveId, toObjectiveId, toKeyResultId }: PlannedLink, cycles: CycleOfObjective, world: World): Because | null {
  const closed = whyClosed(fromObjectiveId, world) ?? whyClosed(toObjectiveId, world) ?? (toKeyResultId === null ? null : whyKeyResultClosed(toKeyResultId, world));
  if (closed !== null) return notOpen(closed);
  const [from = '', to = ''] = [cycles.get(fromObjectiveId), cycles.get(toObjectiveId)];
  if (upwardsFrom(from, world.periods).includes(to)) return null;
  return { code: 'parent-of-other-cycle', reason: `${nameOf(from, world)} is no part of ${nameOf(to, world)} in the organization` };
}

function nameOf(cycleId: string, { periods }: World): string {
  return periods.get(cycleId)?.name ?? cycleId;
}

function notOpen(reason: string): Because {
  return { code: 'goal-not-open', reason };
}

function objection({ id, line }: PlannedGoal, field: ExportField, because: Because): Objection {
  return { id, line, field, ...because };
}
