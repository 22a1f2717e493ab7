import { isGoodRhythm, rhythmAt, rhythmRates, type DecimalText, type RhythmCounts } from '@cairn/method';
import { slotLayer, type Measure, type Reading } from '@cairn/okr-views';
import type { CycleGoals } from './cycle-goals.js';

/** Figures about people's habits are shown for groups of this many and more (docs/METHOD.md, measures). */
export const SMALLEST_GROUP = 5;

interface Rates {
  readonly onTime: Measure;
  readonly kept: Measure;
  readonly covered: Measure;
}

/** The rhythm of check-ins; of too few people it says no more than that. */
export type ShownRhythm =
  | { readonly tooFew: true; readonly definitions: readonly Measure['definition'][] }
  | (Rates & {
      readonly tooFew: false;
      readonly counts: RhythmCounts;
      /** From 0.70 kept on; null without a slot. */
      readonly good: boolean | null;
    });

/** The rhythm over the goals that are looked at and no others: one that is hidden must not show in a count of slots or people. */
export function shownRhythm({ rows, isOfScope }: CycleGoals, { clock, effectiveOn }: Reading): ShownRhythm {
  const slotsOf = slotLayer(rows);
  const talked = rows.objectives.filter(({ teamId }) => isOfScope(teamId)).flatMap((objective) => (rows.keyResults.get(objective.objectiveId) ?? []).map((keyResult) => ({ keyResult, slots: slotsOf(objective, keyResult) })));
  const people = new Set(talked.filter(({ slots }) => slots.length > 0).map(({ keyResult }) => keyResult.responsibleId));
  const counts = rhythmAt(talked.flatMap(({ slots }) => slots), effectiveOn < clock ? effectiveOn : clock);
  const rates = ratesOf(counts);
  if (people.size < SMALLEST_GROUP) return { tooFew: true, definitions: Object.values(rates).map(({ definition }: Measure) => definition) };
  return { tooFew: false, ...rates, counts, good: rates.kept.value === null ? null : isGoodRhythm(rates.kept.value) };
}

function ratesOf(counts: RhythmCounts): Rates {
  const { onTime, kept, covered } = rhythmRates(counts);
  const measure = (name: string, value: DecimalText | null): Measure => ({ definition: { id: `rhythm.${name}`, version: 1 }, value });
  return { onTime: measure('onTime', onTime), kept: measure('kept', kept), covered: measure('covered', covered) };
}
