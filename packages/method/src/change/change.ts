import { Exact, ZERO, clamp, sum } from '../decimal/exact.js';
import type { DecimalText } from '../decimal/figure.js';
import { figure, readFigure } from '../decimal/figure.js';
import { weighCounted, type RolledKeyResult } from '../objective/roll-up.js';

/** Why a number is another one than before, in the order in which it is told: new values at the old plan, the new plan, what came and went. */
export type ChangeCause = 'measurement' | 'goalposts' | 'membership';

/** What one key result had to do with a change. */
export interface ChangePart {
  readonly cause: ChangeCause;
  readonly id: string;
  readonly amount: DecimalText;
}

/** A change and its parts, which add up to it exactly. */
export interface Change {
  readonly amount: DecimalText;
  /** Of those that moved it. */
  readonly parts: readonly ChangePart[];
}

/** The key results as they count after a cause has had its effect, and those before it. */
export interface ChangeStages {
  readonly before: readonly RolledKeyResult[];
  readonly measurement: readonly RolledKeyResult[];
  readonly goalposts: readonly RolledKeyResult[];
  readonly membership: readonly RolledKeyResult[];
}

const CAUSES = ['measurement', 'goalposts', 'membership'] as const;

/** By id, what each key result adds to a number. */
type Amounts = ReadonlyMap<string, Exact>;

/**
 * The change of an objective's progress, per key result, by what each adds to it: wᵢ·clamp(pᵢ) / Σ w (docs/METHOD.md, where a number comes from).
 * What is not measured adds nothing.
 */
export function objectiveChange(stages: ChangeStages): Change {
  return changeOf(stages, addedBy);
}

/** The change of the raw progress of one key result: stages of at most one each. */
export function keyResultChange(stages: ChangeStages): Change {
  return changeOf(stages, (keyResults) => new Map(keyResults.map(({ id, progress }) => [id, progress === null ? ZERO : readFigure(progress, 'progress')])));
}

function addedBy(keyResults: readonly RolledKeyResult[]): Amounts {
  const { items } = weighCounted(keyResults);
  const total = sum(items.map(({ weight }) => weight));
  return new Map(total.isZero() ? [] : items.map(({ item: { id, progress }, weight }) => [id, weight.times(clamp(readFigure(progress, 'progress'))).dividedBy(total)]));
}

/** The parts are rounded; the rest that this leaves goes to the largest. */
function changeOf(stages: ChangeStages, amountsOf: (keyResults: readonly RolledKeyResult[]) => Amounts): Change {
  const [before, ...after] = [stages.before, ...CAUSES.map((cause) => stages[cause])].map(amountsOf);
  const totalOf = (amounts: Amounts = new Map()): Exact => new Exact(figure(sum([...amounts.values()])));
  const amount = totalOf(after.at(-1)).minus(totalOf(before));
  const parts = CAUSES.flatMap((cause, index) => differences(after[index - 1] ?? before, after[index]).map(([id, difference]) => ({ cause, id, amount: new Exact(figure(difference)) })));
  const largest = parts.reduce<(typeof parts)[number] | undefined>((most, part) => (most === undefined || part.amount.abs().greaterThan(most.amount.abs()) ? part : most), undefined);
  const rest = amount.minus(sum(parts.map((part) => part.amount)));
  const settled = parts.map((part) => (part === largest ? { ...part, amount: part.amount.plus(rest) } : part));
  return { amount: figure(amount), parts: settled.filter((part) => !part.amount.isZero()).map((part) => ({ ...part, amount: figure(part.amount) })) };
}

function differences(before: Amounts = new Map(), after: Amounts = new Map()): readonly (readonly [string, Exact])[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids.map((id) => [id, (after.get(id) ?? ZERO).minus(before.get(id) ?? ZERO)] as const).filter(([, difference]) => !difference.isZero());
}
