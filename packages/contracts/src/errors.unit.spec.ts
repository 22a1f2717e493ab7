import { describe, expect, it } from '@jest/globals';
import { CairnError, isCairnError } from './errors.js';

describe('CairnError', () => {
  it('carries a code, whether it is worth trying again, details and a cause', () => {
    const cause = new Error('disk');
    const error = new CairnError('Not now', { code: 'busy', retriable: true, details: { seconds: 2 }, cause });
    expect(error).toMatchObject({ name: 'CairnError', code: 'busy', retriable: true, details: { seconds: 2 }, message: 'Not now' });
    expect(error.cause).toBe(cause);
    expect(JSON.parse(JSON.stringify(error))).toEqual({ name: 'CairnError', code: 'busy', message: 'Not now', retriable: true, details: { seconds: 2 } });
  });

  it('is final and without details unless it says otherwise', () => {
    expect(new CairnError('No', { code: 'no' })).toMatchObject({ retriable: false, details: {} });
    expect('cause' in new CairnError('No', { code: 'no' })).toBe(false);
  });

  it('is recognised by its name and code, not by its class', () => {
    const copy = Object.assign(new Error('No'), { name: 'CairnError', code: 'no' });
    expect([isCairnError(copy), isCairnError(copy, 'no'), isCairnError(copy, 'yes')]).toEqual([true, true, false]);
    expect([isCairnError(new Error('No')), isCairnError({ name: 'CairnError', code: 'no' }), isCairnError(undefined)]).toEqual([false, false, false]);
  });
});
