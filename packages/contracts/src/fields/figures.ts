import { Type } from 'typebox';
import { Id } from './ids.js';

/** A decimal as text: at most 20 digits before the point and 10 after it (docs/METHOD.md, key results). */
export const DecimalText = Type.String({ pattern: '^-?(0|[1-9][0-9]{0,19})([.][0-9]{1,10})?$', description: 'Decimal number as text' });

/** A decimal that is not negative: weights, tolerances. */
export const AmountText = Type.String({ pattern: '^(0|[1-9][0-9]{0,19})([.][0-9]{1,10})?$', description: 'Decimal number from 0, as text' });

/** Progress or pace, rounded to 4 places, not clamped: 0 is nothing, 1 the target; either side is possible. */
export const RatioText = Type.String({ pattern: '^-?(0|[1-9][0-9]{0,39})([.][0-9]{1,4})?$', description: 'Ratio, unclamped, at most 4 places' });

/** A share or probability from 0 to 1, at most 4 places: confidence, score, thresholds. */
export const ShareText = Type.String({ pattern: '^(0([.][0-9]{1,4})?|1([.]0{1,4})?)$', description: 'From 0 to 1, at most 4 places' });

/** A whole number from 0. */
export const Count = Type.Integer({ minimum: 0 });

/** A position of the log, or a version of a stream, a policy or a definition: a whole number from 1. */
export const Ordinal = Type.Integer({ minimum: 1 });

/** A position of the log that may lie before the first commit. */
export const PositionOrStart = Type.Integer({ minimum: 0, description: 'Position in the history; 0 is before the first commit' });

/** How many of what: `{ "created": 12, "unchanged": 3 }`. */
export const Counts = Type.Record(Type.String({ pattern: '^[a-z][A-Za-z0-9]{0,39}$' }), Count, { additionalProperties: false });

/**
 * What a key result measures: a decimal; the ids of the finished steps of a milestone; yes or no.
 * Which of them fits is up to the type of the key result.
 */
export const MeasuredValue = Type.Union([DecimalText, Type.Array(Id, { maxItems: 100, uniqueItems: true }), Type.Boolean()]);
