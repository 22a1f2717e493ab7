import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import type { Acknowledged, MapReport, ShownGoal } from '../load/job.js';
import { below, firstValueOf, keyResultIdsOf, weightOf } from '../organization/shape.js';
import { progressOf, supportOf } from './figures-by-hand.js';

/** Those whose figures are compared: the top, some in the middle, some at the bottom. */
export function sampledOf(objectives: number): readonly number[] {
  return [...new Set([0, 1, 2, 7, 50, 100, objectives - 2, objectives - 1].filter((objective) => objective < objectives))].sort((a, b) => a - b);
}

/** The map has every objective, and says of those sampled what follows from the check-ins up to its position. */
export function assertMap({ position, nodes, sampled }: MapReport, objectives: number, acknowledged: readonly Acknowledged[]): void {
  strictEqual(nodes, objectives);
  const values = new Map(acknowledged.filter((said) => said.position <= position).map(({ keyResultId, value }) => [keyResultId, Number(value)]));
  const valuesOf = (objective: number): readonly number[] => keyResultIdsOf(objective).map((id) => values.get(id) ?? firstValueOf(id));
  const expected = sampledOf(objectives).map((objective): ShownGoal => {
    const contributors = below(objective, objectives).map((contributor) => ({ weight: weightOf(contributor), values: valuesOf(contributor) }));
    return { objectiveId: `o${objective}`, progress: progressOf(valuesOf(objective)), support: supportOf(contributors) };
  });
  const byId = new Map(sampled.map((goal) => [goal.objectiveId, goal]));
  deepStrictEqual(expected.map(({ objectiveId }) => byId.get(objectiveId)), expected);
}
