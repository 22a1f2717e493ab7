import { Type, type TProperties } from 'typebox';

/** An object with exactly these members: what a schema does not name, the history does not hold. */
export function Shape<P extends TProperties>(properties: P) {
  return Type.Object(properties, { additionalProperties: false });
}
