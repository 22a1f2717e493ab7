import type { EventData } from '@cairn/contracts';
import type { CheckInEntry } from '@cairn/rhythm';
import { hasWords } from '../refusal.js';
import type { AnswerTexts, CheckInCorrections } from './check-in-command.js';

/** One field of a check-in with what it said and what it says. */
export type Correction = EventData<'check-in.corrected'>['changes'][number];
type Field = Correction['field'];

/** A side that is undefined was, or is, not said. */
interface Sides {
  readonly from: unknown;
  readonly to: unknown;
}

/** What a correction changes, field by field; what says the same as before is none. */
export function correctionsOf(entry: CheckInEntry, changes: CheckInCorrections, before: AnswerTexts): readonly Correction[] {
  const { effectiveAt, value, confidence, saidHealth, previousNext } = changes;
  return [
    ...corrected('effectiveAt', effectiveAt, { from: entry.effectiveAt, to: effectiveAt }),
    ...corrected('value', value, { from: entry.value, to: value ?? undefined }),
    ...corrected('noNewFigure', value, { from: entry.value === undefined, to: value === null }),
    ...corrected('confidence', confidence, { from: entry.confidence, to: confidence }),
    ...corrected('saidHealth', saidHealth, { from: entry.said, to: saidHealth }),
    ...answerCorrected('moved', entry, changes, before),
    ...answerCorrected('inTheWay', entry, changes, before),
    ...answerCorrected('next', entry, changes, before),
    ...corrected('previousNext', previousNext, { from: entry.previousNext, to: previousNext ?? undefined }),
  ];
}

/** An answer that can't be opened any more has no text before; taking it back is told all the same where there was one. */
function answerCorrected(field: keyof AnswerTexts, entry: CheckInEntry, changes: CheckInCorrections, before: AnswerTexts): readonly Correction[] {
  const asked = changes[field];
  const to = hasWords(asked ?? undefined) ? asked : undefined;
  const isTakenBack = asked !== undefined && to === undefined && entry.answers[field] && before[field] === undefined;
  return isTakenBack ? [{ field }] : corrected(field, asked, { from: before[field], to });
}

function corrected(field: Field, asked: unknown, { from, to }: Sides): readonly Correction[] {
  if (asked === undefined || JSON.stringify(from) === JSON.stringify(to)) return [];
  return [{ field, ...(from !== undefined && { from }), ...(to !== undefined && { to }) } as Correction];
}
