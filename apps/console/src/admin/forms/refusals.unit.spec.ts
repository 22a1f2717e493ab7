import { ProblemError } from '@cairn/client';
import { expect, it } from '@jest/globals';
import { fieldsAtFault } from './refusals.js';
import { isTyped } from './is-typed.js';

it('finds the fields that a refusal is about, whether the form or the rules refuse', () => {
  expect(fieldsAtFault(new ProblemError({ status: 400, code: 'validation-failed', title: 'x', errors: [{ field: '/policy/limits', problem: 'no' }] }))).toEqual(['policy.limits']);
  expect(fieldsAtFault(new ProblemError({ status: 409, code: 'email-taken', title: 'x', details: { field: 'email' } }))).toEqual(['email']);
  expect(fieldsAtFault(new Error('offline'))).toEqual([]);
});

it('takes a name as typed, whatever its width and case', () => {
  expect([isTyped('2026 Q4', ' ２０２６  q4'), isTyped('2026 Q4', '2026 Q3')]).toEqual([true, false]);
});
