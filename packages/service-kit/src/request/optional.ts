import { ValidateIf } from 'class-validator';

/** The member may be left out, but not be null: null takes something away, and not everything can be. */
export function Optional(): PropertyDecorator {
  return ValidateIf((_object, value) => value !== undefined);
}

/** The member may be left out; null takes back what was said. */
export function Revocable(): PropertyDecorator {
  return ValidateIf((_object, value) => value !== undefined && value !== null);
}
