import { Type } from 'typebox';
import { AmountText, DecimalText } from './figures.js';
import { Id } from './ids.js';
import { Shape } from './shape.js';
import { Currency, Title } from './text.js';
import { LocalDate, MeasureEvery } from './time.js';

/** How a key result is measured (docs/METHOD.md, key results and progress). */
export const KeyResultType = Type.Enum(['increase', 'decrease', 'at-least', 'at-most', 'between', 'milestone', 'boolean', 'baseline']);

const Step = Shape({ stepId: Id, title: Title, weight: AmountText, due: Type.Optional(LocalDate) });
const PlanPoint = Shape({ on: LocalDate, value: DecimalText });

/** What is measured, and what has to come out: every part of a key result that a goalpost change may touch. */
export const planFields = {
  title: Title,
  type: KeyResultType,
  /** Of the figure: `%`, `days`, `clinics`. A milestone and a yes-or-no have none. */
  unit: Type.String({ minLength: 1, maxLength: 60 }),
  currency: Currency,
  start: DecimalText,
  target: DecimalText,
  /** Bounds of the range types; inside is inclusive. */
  low: DecimalText,
  high: DecimalText,
  tolerance: AmountText,
  mode: Type.Enum(['latest', 'kept']),
  steps: Type.Array(Step, { minItems: 1, maxItems: 100 }),
  /** Planned curve, ascending by day. */
  plan: Type.Array(PlanPoint, { minItems: 1, maxItems: 100 }),
  /** Percent, given by hand. */
  weight: AmountText,
  due: LocalDate,
  measureEvery: MeasureEvery,
};
