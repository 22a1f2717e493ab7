import { ID } from '@cairn/service-kit';
import type { ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';

const DECIMAL = /^-?(0|[1-9]\d{0,19})(\.\d{1,10})?$/;
const MOST_STEPS = 100;

/** How a measured value is documented. */
export const MEASURED_VALUE = {
  oneOf: [{ type: 'string' as const, pattern: DECIMAL.source }, { type: 'boolean' as const }, { type: 'array' as const, items: { type: 'string' as const }, maxItems: MOST_STEPS }],
  required: false,
} satisfies ApiPropertyOptions;

/** A decimal, yes or no, or the ids of steps; which of them fits is up to the type of the key result. */
export function IsMeasuredValue(): PropertyDecorator {
  return ValidateBy({
    name: 'isMeasuredValue',
    validator: { validate: isMeasuredValue, defaultMessage: () => 'value must be a decimal as text, true or false, or a list of step ids' },
  });
}

function isMeasuredValue(value: unknown): boolean {
  if (typeof value === 'boolean') return true;
  if (typeof value === 'string') return DECIMAL.test(value);
  return isStepIds(value);
}

function isStepIds(value: unknown): boolean {
  return Array.isArray(value) && value.length <= MOST_STEPS && new Set(value).size === value.length && value.every((each) => typeof each === 'string' && ID.test(each));
}
