import { describe, expect, it } from '@jest/globals';
import { prepare } from '../chain/prepared.js';
import { RequestMaker } from '../testing/requests.js';
import { fromWire, toWire } from './wire.js';

describe('a batch between threads', () => {
  it('arrives as it was sent, whatever its texts hold', () => {
    const make = new RequestMaker();
    const requests = [make.created(), make.append({ name: 'line\nfeed \u2028 "quoted" \\n 現場' }), make.append({ guard: { after: 1, streams: ['cycle-1'] }, loadAt: '2025-01-01T00:00:00.000Z' })];
    const batch = requests.map((request) => prepare(request, 'team'));
    expect(fromWire(structuredClone(toWire(batch)))).toEqual(batch);
  });

  it('may be empty', () => {
    expect(fromWire(toWire([]))).toEqual([]);
  });
});
