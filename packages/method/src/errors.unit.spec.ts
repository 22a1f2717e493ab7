import { describe, expect, it } from '@jest/globals';
import { MethodError, isMethodError } from './errors.js';

describe('MethodError', () => {
  const error = new MethodError('tolerance-zero', 'the tolerance is 0', { field: 'tolerance' });

  it('names its code and the field, and is never worth a second try', () => {
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: 'MethodError', code: 'tolerance-zero', message: 'the tolerance is 0', retriable: false, details: { field: 'tolerance' },
    });
  });

  it('is recognised by its shape, of any code or of one', () => {
    const twin = Object.assign(new Error('the tolerance is 0'), { name: 'MethodError', code: 'tolerance-zero' });
    expect(isMethodError(twin)).toBe(true);
    expect(isMethodError(error, 'tolerance-zero')).toBe(true);
    expect(isMethodError(error, 'not-a-date')).toBe(false);
    expect(isMethodError(new Error('other'))).toBe(false);
  });
});
