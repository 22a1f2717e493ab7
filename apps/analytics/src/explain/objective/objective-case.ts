import { figuresOfRows, loadObjective, type GoalRows, type KeyResultReading, type ObjectiveReading, type Reading } from '@cairn/okr-views';
import type { Share } from '@cairn/method';
import { leftOut, type Figure, type Input, type LeftOut, type Part } from '../explained.js';

/** An objective at the moment asked about, with all that its figures were read from. */
export interface ObjectiveCase {
  readonly reading: Reading;
  readonly rows: GoalRows;
  readonly read: ObjectiveReading;
  /** Of the policy by which its figures were judged. */
  readonly policyVersion: number;
  /** Objectives that the caller does not see. */
  readonly hidden: ReadonlySet<string>;
}

/** @returns undefined when there is no such objective at the position */
export async function openObjective(reading: Reading, objectiveId: string, hidden: ReadonlySet<string>): Promise<ObjectiveCase | undefined> {
  const rows = await loadObjective(reading.views, objectiveId);
  if (rows === undefined) return undefined;
  const { objectives, policyVersion } = figuresOfRows(rows, reading);
  const [read] = objectives;
  return read && { reading, rows, read, policyVersion, hidden };
}

export function keyResultPart({ keyResult: { keyResultId: id, plan } }: KeyResultReading): Part {
  return { kind: 'key-result', id, title: plan.title };
}

/** What a roll-up takes of a part beside its weight; or why it takes nothing. */
export type Taken = Readonly<Record<string, Figure | null>> | LeftOut;

/** The weight of each key result that counts, with what the formula takes of it; of the others, why they are left out. */
export function weighed(keyResults: readonly KeyResultReading[], shares: readonly Share[], take: (keyResult: KeyResultReading) => Taken): readonly Input[] {
  const weights = new Map(shares.map(({ id, share, counted }) => [id, { share, counted }]));
  return keyResults.flatMap((keyResult) => {
    const weight = weights.get(keyResult.keyResult.keyResultId);
    return inputsOf(keyResultPart(keyResult), weight?.share, outside(keyResult, weight) ?? take(keyResult));
  });
}

/** The inputs of one part. */
export function inputsOf(of: Part, weight: string | undefined, taken: Taken): readonly Input[] {
  if (typeof taken === 'string') return [leftOut(of, taken)];
  return [{ name: 'weight', value: weight ?? null, of }, ...Object.entries(taken).map(([name, value]) => ({ name, value, of }))];
}

function outside({ keyResult: { standing } }: KeyResultReading, weight: { readonly counted: boolean } | undefined): LeftOut | undefined {
  if (standing === 'cancelled') return 'cancelled';
  if (weight === undefined) return 'not-measured';
  return weight.counted ? undefined : 'weight-zero';
}
