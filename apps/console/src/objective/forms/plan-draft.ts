import { understand } from '../../today/figures/understood.js';
import type { KeyResult, KeyResultType, Plan } from '../data/model.js';

/** Ways of measuring, as people choose among them: whether a figure is to rise or to fall follows from where it starts. */
export const MEASURES = ['move', 'at-least', 'at-most', 'between', 'milestone', 'boolean', 'baseline'] as const;
export type Measure = (typeof MEASURES)[number];

export interface StepDraft {
  readonly stepId: string;
  readonly title: string;
  /** Its share among the steps. */
  readonly weight: string;
  readonly due: string;
}

/** A plan as it is typed: figures are text as it came. */
export interface PlanDraft {
  readonly title: string;
  readonly measure: Measure;
  readonly unit: string;
  readonly currency: string;
  readonly start: string;
  readonly target: string;
  readonly low: string;
  readonly high: string;
  readonly kept: boolean;
  readonly weight: string;
  readonly due: string;
  readonly responsibleId: string;
  readonly steps: readonly StepDraft[];
}

export type Fault = 'required' | 'number' | 'currency' | 'same' | 'crossed';
export type Faults = { readonly [Field in keyof PlanDraft]?: Fault };
type FigureField = 'start' | 'target' | 'low' | 'high';

/** The figures that a way of measuring needs. */
export const FIGURES: Readonly<Record<Measure, readonly FigureField[]>> = { move: ['start', 'target'], 'at-least': ['low'], 'at-most': ['high'], between: ['low', 'high'], milestone: [], boolean: [], baseline: [] };

const RANGES: readonly Measure[] = ['at-least', 'at-most', 'between'];

export function isRange(measure: Measure): boolean {
  return RANGES.includes(measure);
}

export function emptyDraft(responsibleId: string, due: string): PlanDraft {
  return { title: '', measure: 'move', unit: '', currency: '', start: '', target: '', low: '', high: '', kept: false, weight: '', due, responsibleId, steps: [{ stepId: 's1', title: '', weight: '1', due: '' }] };
}

export function draftOf({ plan, responsibleId }: Pick<KeyResult, 'plan' | 'responsibleId'>): PlanDraft {
  const steps = (plan.steps ?? []).map(({ stepId, title, weight, due = '' }) => ({ stepId, title, weight, due }));
  const text = (field: 'unit' | 'currency' | 'weight' | FigureField): string => plan[field] ?? '';
  return {
    title: plan.title,
    measure: measureOf(plan.type),
    unit: text('unit'),
    currency: text('currency'),
    start: text('start'),
    target: text('target'),
    low: text('low'),
    high: text('high'),
    kept: plan.mode === 'kept',
    weight: text('weight'),
    due: plan.due,
    responsibleId,
    steps: steps.length === 0 ? [{ stepId: 's1', title: '', weight: '1', due: '' }] : steps,
  };
}

export function measureOf(type: KeyResultType): Measure {
  return type === 'increase' || type === 'decrease' ? 'move' : type;
}

/** The figure of a field as the API takes it; undefined while it is none. */
export function figureOf(draft: PlanDraft, field: FigureField | 'weight'): string | undefined {
  const counts = field === 'weight' ? { unit: '%' } : countsOf(draft);
  const read = draft[field].trim() === '' ? undefined : understand(draft[field], counts);
  return read !== undefined && 'value' in read ? read.value : undefined;
}

export function countsOf({ unit, currency }: Pick<PlanDraft, 'unit' | 'currency'>): { readonly unit?: string; readonly currency?: string } {
  return { ...(unit.trim() !== '' && { unit: unit.trim() }), ...(/^[A-Za-z]{3}$/.test(currency.trim()) && { currency: currency.trim().toUpperCase() }) };
}

/** What is understood so far, for the sentence that says it. */
export function planOf(draft: PlanDraft): Pick<Plan, 'type'> & Partial<Plan> {
  const figures = Object.fromEntries(FIGURES[draft.measure].map((field): [string, string | undefined] => [field, figureOf(draft, field)]).filter(([, value]) => value !== undefined));
  const steps = draft.steps.filter(({ title }) => title.trim() !== '').map(({ stepId, title, weight, due }) => ({ stepId, title: title.trim(), weight, ...(due !== '' && { due }) }));
  const counted = draft.measure !== 'milestone' && draft.measure !== 'boolean';
  return { type: typeOf(draft), ...(counted && countsOf(draft)), ...figures, ...(draft.measure === 'milestone' && { steps }), ...(isRange(draft.measure) && draft.kept && { mode: 'kept' as const }) };
}

/** Rising or falling follows from where it starts. */
export function typeOf(draft: PlanDraft): KeyResultType {
  if (draft.measure !== 'move') return draft.measure;
  const [start, target] = [figureOf(draft, 'start'), figureOf(draft, 'target')];
  return start !== undefined && target !== undefined && Number(target) < Number(start) ? 'decrease' : 'increase';
}

/** The body of a new key result. */
export function bodyOf(draft: PlanDraft): Readonly<Record<string, unknown>> {
  const weight = figureOf(draft, 'weight');
  return { title: draft.title.trim(), ...planOf(draft), ...(draft.due !== '' && { due: draft.due }), responsibleId: draft.responsibleId, ...(weight !== undefined && { weight }) };
}

/** The body of a change: what the first has and the second no longer has is taken away. */
export function changesBetween(before: PlanDraft, after: PlanDraft): Readonly<Record<string, unknown>> {
  const [old, now] = [bodyOf(before), bodyOf(after)];
  const gone = Object.fromEntries(Object.keys(old).filter((field) => !(field in now)).map((field) => [field, null]));
  const changed = Object.fromEntries(Object.entries(now).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(old[field])));
  return { ...gone, ...changed };
}

/** What is still missing or can not be read. */
export function faultsOf(draft: PlanDraft): Faults {
  const missing = (['title', 'responsibleId'] as const).filter((field) => draft[field].trim() === '').map((field): [string, Fault] => [field, 'required']);
  const figures = FIGURES[draft.measure].filter((field) => figureOf(draft, field) === undefined).map((field): [string, Fault] => [field, draft[field].trim() === '' ? 'required' : 'number']);
  return {
    ...(Object.fromEntries([...missing, ...figures]) as Faults),
    ...(draft.currency.trim() !== '' && countsOf(draft).currency === undefined && { currency: 'currency' }),
    ...(draft.measure === 'milestone' && draft.steps.every(({ title }) => title.trim() === '') && { steps: 'required' }),
    ...(draft.weight.trim() !== '' && figureOf(draft, 'weight') === undefined && { weight: 'number' }),
    ...orderFault(draft),
  };
}

function orderFault(draft: PlanDraft): Faults {
  const [start, target, low, high] = (['start', 'target', 'low', 'high'] as const).map((field) => figureOf(draft, field));
  if (draft.measure === 'move' && start !== undefined && start === target) return { target: 'same' };
  if (draft.measure === 'between' && low !== undefined && high !== undefined && Number(low) > Number(high)) return { high: 'crossed' };
  return {};
}
