import type { Plan, Value } from '../figures/plan.js';
import { kindOf } from '../figures/plan.js';
import { understand, type FigureFault } from '../figures/understood.js';
import { shareOf, tenths, type Draft, type Due, type SaidHealth } from './draft.js';

/** One check-in of a batch, as the server takes it. */
export interface Item {
  readonly keyResultId: string;
  readonly slot: string;
  readonly value?: Value;
  readonly noNewFigure?: true;
  readonly confidence: string;
  readonly saidHealth: SaidHealth;
  readonly moved?: string;
  readonly inTheWay?: string;
  readonly next?: string;
  readonly previousNext?: string;
  /** When it was true; absent: when it arrives. */
  readonly effectiveAt?: string;
}

export type DraftField = 'value' | 'confidence' | 'saidHealth' | 'inTheWay';
export type DraftFault = FigureFault | 'value-missing' | 'confidence-missing' | 'health-missing' | 'answer-because-falls' | 'answer-because-health';

/** What is still missing, by the field at which it is to be filled in. */
export type Faults = { readonly [Field in DraftField]?: DraftFault };

export type Checked = { readonly item: Item } | { readonly faults: Faults };

/** The check-in that a draft is, or what it lacks. The said health stays the last one until another is chosen (docs/METHOD.md, check-in rhythm). */
export function checkDraft(draft: Draft, due: Due, plan: Plan): Checked {
  const value = checkValue(draft, plan);
  const stated = checkStated(draft, due);
  const needed = answerFault(draft, due);
  if ('fault' in value || 'faults' in stated || needed.inTheWay !== undefined) {
    return { faults: { ...('fault' in value && { value: value.fault }), ...('faults' in stated && stated.faults), ...needed } };
  }
  const { keyResultId, slot } = due;
  return { item: { keyResultId, slot, ...value, ...stated, ...answersOf(draft), ...(draft.previousNext && { previousNext: draft.previousNext }) } };
}

/** How sure somebody is, and the health that they chose or leave as it was. */
function checkStated({ confidence, saidHealth: chosen }: Draft, { saidHealth: last }: Due): Pick<Item, 'confidence' | 'saidHealth'> | { readonly faults: Faults } {
  const saidHealth = chosen ?? last;
  if (confidence !== undefined && saidHealth !== null) return { confidence: shareOf(confidence), saidHealth };
  return { faults: { ...(confidence === undefined && { confidence: 'confidence-missing' }), ...(saidHealth === null && { saidHealth: 'health-missing' }) } };
}

type Figure = Pick<Item, 'value' | 'noNewFigure'> | { readonly fault: DraftFault };

function checkValue({ value, noNewFigure }: Draft, plan: Plan): Figure {
  if (noNewFigure === true) return { noNewFigure };
  if (value === undefined || value === '') return { fault: 'value-missing' };
  if (kindOf(plan) !== 'number' || typeof value !== 'string') return { value };
  return understand(value, plan);
}

/** Whoever is less sure than before, or not on track, says what is in the way or what comes next. */
export function answerReason({ confidence, saidHealth }: Draft, due: Due): 'answer-because-falls' | 'answer-because-health' | undefined {
  if (confidence !== undefined && !due.confidenceAssumed && Number(shareOf(confidence)) < Number(due.confidence)) return 'answer-because-falls';
  const said = saidHealth ?? due.saidHealth;
  return said === null || said === 'on-track' ? undefined : 'answer-because-health';
}

function answerFault(draft: Draft, due: Due): Faults {
  const reason = answerReason(draft, due);
  return reason === undefined || hasWords(draft.inTheWay) || hasWords(draft.next) ? {} : { inTheWay: reason };
}

function answersOf({ moved, inTheWay, next }: Draft): Pick<Item, 'moved' | 'inTheWay' | 'next'> {
  return { ...(hasWords(moved) && { moved: moved.trim() }), ...(hasWords(inTheWay) && { inTheWay: inTheWay.trim() }), ...(hasWords(next) && { next: next.trim() }) };
}

export function hasWords(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

/** The last confidence that somebody stated, 0 to 10. */
export function lastConfidence({ confidence, confidenceAssumed }: Due): number | undefined {
  return confidenceAssumed ? undefined : tenths(confidence);
}
