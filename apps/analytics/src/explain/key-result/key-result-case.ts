import { dayAt, pointsOf, slotView, type KeyResult, type LocalDate, type SlotState, type SlotView } from '@cairn/method';
import { slotLayer, type CheckInDoc, type GoalRows, type KeyResultReading, type ObjectiveDoc, type Reading } from '@cairn/okr-views';
import { definitionOf, standingBy } from '@cairn/rhythm';
import type { Figure, Input } from '../explained.js';

/** A key result at the moment asked about, with all that its figures were read from. */
export interface KeyResultCase {
  readonly rows: GoalRows;
  readonly at: Pick<Reading, 'clock' | 'effectiveOn' | 'timeZone'>;
  readonly objective: ObjectiveDoc;
  readonly read: KeyResultReading;
}

export function planOf({ read }: KeyResultCase): KeyResultReading['keyResult']['plan'] {
  return read.keyResult.plan;
}

export function definition(of: KeyResultCase): KeyResult {
  return definitionOf(planOf(of));
}

/** The check-ins that stand and are true by the moment, oldest first by when they were true. */
export function standingOf({ rows, at, read }: KeyResultCase): readonly CheckInDoc[] {
  const told = new Map((rows.checkIns.get(read.keyResult.keyResultId) ?? []).map((checkIn) => [checkIn.id, checkIn]));
  return standingBy([...told.values()], at.effectiveOn).flatMap(({ id }) => told.get(id) ?? []);
}

/** The check-ins with a figure, in that order. */
export function valuedOf(of: KeyResultCase) {
  return pointsOf(standingOf(of), 'check-in');
}

export function slotStatesOf({ rows, objective, read }: KeyResultCase): readonly SlotState[] {
  return slotLayer(rows)(objective, read.keyResult);
}

/** Its slots as formulas see them. */
export function slotsOf(of: KeyResultCase): readonly SlotView[] {
  return slotStatesOf(of).map(slotView);
}

/** The local day of the moment. */
export function dayOf({ at }: KeyResultCase): LocalDate {
  return dayAt(at.effectiveOn, at.timeZone);
}

/** A figure in the unit of the key result. */
export function measured(of: KeyResultCase, name: string, value: Figure | null): Input {
  const { unit, currency } = planOf(of);
  const in_ = unit ?? currency;
  return { name, value, ...(in_ !== undefined && { unit: in_ }) };
}

/** A figure that a check-in told. */
export function told(input: Input, { id, eventId, recordedPosition: position }: CheckInDoc): Input {
  return { ...input, of: { kind: 'check-in', id }, eventId, position };
}

/** The value that holds, and the check-in that told it; null before the first. */
export function valueInput(of: KeyResultCase): Input {
  const last = valuedOf(of).at(-1);
  const input = measured(of, 'value', of.read.value);
  return last === undefined ? input : told({ ...input, on: dayAt(last.effectiveAt, of.at.timeZone) }, last);
}
