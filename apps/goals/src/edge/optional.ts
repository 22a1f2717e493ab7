import { ValidateIf } from 'class-validator';

/** The member may be left out, but not be null: null means "take it away", and not everything can be. */
export function Optional(): PropertyDecorator {
  return ValidateIf((_object, value) => value !== undefined);
}
