import { Type, type Static, type TProperties } from 'typebox';
import { Shape } from './shape.js';

/** One changed field: what it was and what it is. A side is absent where the field was, or is, not set. */
export type Change<P extends TProperties> = {
  [K in keyof P & string]: { field: K; from?: Static<P[K]>; to?: Static<P[K]> };
}[keyof P & string];

const MOST_CHANGES = 60;

/** What changed in one act, field by field, each with the schema of its value. */
export function Changes<P extends TProperties>(fields: P) {
  const variants = Object.entries(fields).map(([name, value]) => Shape({ field: Type.Literal(name), from: Type.Optional(value), to: Type.Optional(value) }));
  return Type.Array(Type.Unsafe<Change<P>>(Type.Union(variants)), { minItems: 1, maxItems: MOST_CHANGES });
}
