import { CairnError } from '@cairn/contracts';
import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { FieldProblem } from '../problem/problem.js';

/**
 * Turns bodies, parameters and queries into their DTOs, or refuses them with every field at fault.
 * What a DTO doesn't name is refused, not dropped: a misspelt field must not look like success.
 */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new CairnError('The request has fields that can not be accepted.', { code: 'request-invalid', details: { errors: errors.flatMap((error) => problemsOf(error, '')) } }),
  });
}

function problemsOf({ property, constraints = {}, children = [] }: ValidationError, parent: string): FieldProblem[] {
  const field = `${parent}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.values(constraints).map((problem) => ({ field, problem }));
  return [...own, ...children.flatMap((child) => problemsOf(child, field))];
}
