import type { PreparedAppend } from '../chain/prepared.js';

/** A prepared append as the append's own tests use it: everything that a catalogue would have checked is taken for granted. */
export function preparedExample(number: number, more: Partial<PreparedAppend> = {}): PreparedAppend {
  return {
    org: 'org',
    stream: 'c0-1',
    category: 'c0',
    commandId: `command-${number}`,
    requestHash: `hash-${number}`,
    types: 'organization.created',
    expect: { kind: 'any' },
    mayLoad: false,
    logId: 'log',
    text: ['"actor":"a"', '"format":1', '"org":"org"', `"stream":"${number}"`, '"via":"api"'],
    size: 300,
    ...more,
  };
}
