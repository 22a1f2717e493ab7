import { describe, it } from '@jest/globals';
import { event } from '@cairn/contracts';
import { acting, activated, asking, closed, cycle, ends, given, keyResult, negotiation, objective, proposed } from './negotiation.fixture.js';

const at = (letter: string) => ({ objectiveId: `o-${letter}`, cycleId: 'c-q', teamId: `t-${letter}` });
const restricted = (letter: string, personIds: readonly string[]) =>
  event('objective.restricted', { ...at(letter), audience: { personIds: [...personIds], teamIds: [] }, reason: 'Not announced.' });

describe('the ends of a link', () => {
  it('exist', () => {
    negotiation.given({ ...given(), from: [] }).when(asking()).thenRefuses('objective-unknown', { field: 'fromObjectiveId' });
    negotiation.given({ ...given(), to: [] }).when(asking()).thenRefuses('objective-unknown', { field: 'toObjectiveId' });
  });

  it.each([
    ['cancelled', event('objective.cancelled', { ...at('b'), reason: 'Sold.' })],
    ['scored', event('objective.scored', { ...at('b'), given: '0.7', band: 'green', postMortem: false, methodVersion: 1, policyVersion: 1 })],
  ])('are not %s', (_what, over) => {
    negotiation.given({ ...given(), to: [objective('o-b'), over] }).when(asking()).thenRefuses('objective-closed', { field: 'toObjectiveId', objectiveId: 'o-b' });
  });

  it('may be one key result, which is open and of that objective', () => {
    const toKeyResult = asking({ toKeyResultId: 'o-b.1' });
    const of = { ...at('b'), keyResultId: 'o-b.1' };
    const to = [objective('o-b'), keyResult('o-b', 'o-b.1')];
    negotiation.given({ ...given(), to }).when(toKeyResult).then([event('alignment.proposed', { ...ends, toKeyResultId: 'o-b.1', weight: '1', awaits: 'to' })]);
    negotiation.given(given()).when(toKeyResult).thenRefuses('key-result-unknown', { field: 'toKeyResultId' });
    negotiation.given({ ...given(), to }).when(asking({ toKeyResultId: 'constructor' })).thenRefuses('key-result-unknown', { field: 'toKeyResultId' });
    const overs = [
      event('key-result.cancelled', { ...of, reason: 'Wrong measure.' }),
      event('key-result.scored', { ...of, given: '1', methodVersion: 1, policyVersion: 1 }),
      event('key-result.captured', { ...of, value: '3' }),
    ];
    for (const over of overs) negotiation.given({ ...given(), to: [...to, over] }).when(toKeyResult).thenRefuses('key-result-closed', { field: 'toKeyResultId' });
  });

  it('lie in one cycle, or the link goes up to a cycle around it', () => {
    const year = { ...given(), to: [objective('o-b', { cycleId: 'c-y' })] };
    const up = event('alignment.proposed', { ...ends, toCycleId: 'c-y', weight: '1', awaits: 'to' });
    negotiation.given({ ...year, cycles: [cycle('c-y'), cycle('c-h', 'c-y'), cycle('c-q', 'c-h')] }).when(asking()).then([up]);
    negotiation
      .given({ ...year, cycles: [cycle('c-y'), cycle('c-q'), event('cycle.changed', { cycleId: 'c-q', changes: [{ field: 'parentCycleId', to: 'c-y' }] })] })
      .when(asking())
      .then([up]);
    const renamed = event('cycle.changed', { cycleId: 'c-q', changes: [{ field: 'name', from: 'c-q', to: 'Q1' }] });
    negotiation.given({ ...year, cycles: [cycle('c-y'), cycle('c-q', 'c-y'), renamed] }).when(asking()).then([up]);
    const across = { field: 'toObjectiveId', cycleId: 'c-q', toCycleId: 'c-y' };
    negotiation.given({ ...year, cycles: [cycle('c-y'), cycle('c-q')] }).when(asking()).thenRefuses('alignment-across-cycles', across);
    negotiation.given({ ...year, cycles: [cycle('c-q'), cycle('c-y', 'c-q')] }).when(asking()).thenRefuses('alignment-across-cycles', across);
  });

  it('are not changed in a closed cycle, at either end', () => {
    negotiation.given({ ...given(), cycles: [cycle('c-q'), closed] }).when(asking()).thenRefuses('cycle-closed', { field: 'cycleId', cycleId: 'c-q' });
    negotiation.given({ ...given(), cycles: [] }).when(asking()).thenRefuses('cycle-unknown', { field: 'cycleId', cycleId: 'c-q' });
    negotiation
      .given({ ...given(), to: [objective('o-b', { cycleId: 'c-y' })], cycles: [cycle('c-y'), cycle('c-q', 'c-y'), event('cycle.archived', { cycleId: 'c-y' })] })
      .when(asking())
      .thenRefuses('cycle-closed', { field: 'cycleId', cycleId: 'c-y' });
  });

  it.each([
    ['planning', [event('cycle.planning-started', { cycleId: 'c-q' })]],
    ['active', [activated('c-q')]],
    ['back in planning', [activated('c-q'), event('cycle.activation-withdrawn', { cycleId: 'c-q', reason: 'Too early.' })]],
    ['closing', [activated('c-q'), event('cycle.closing-started', { cycleId: 'c-q' })]],
    ['active again', [event('cycle.closing-cancelled', { cycleId: 'c-q', reason: 'Too early.' })]],
  ])('are linked while the cycle is %s', (_phase, events) => {
    negotiation.given({ ...given(), cycles: [cycle('c-q'), ...events] }).when(asking()).then([proposed()]);
  });

  it('are restricted to the same people where the contributing one is restricted', () => {
    const mine = [objective('o-a'), restricted('a', ['p-1', 'p-2'])];
    negotiation.given({ ...given(), from: mine }).when(asking()).thenRefuses('alignment-audience-differs', { field: 'toObjectiveId' });
    negotiation.given({ ...given(), from: mine, to: [objective('o-b'), restricted('b', ['p-3'])] }).when(asking()).thenRefuses('alignment-audience-differs');
    negotiation.given({ ...given(), from: mine, to: [objective('o-b'), restricted('b', ['p-2', 'p-1'])] }).when(asking()).then([proposed()]);
    negotiation.given({ ...given(), to: [objective('o-b'), restricted('b', ['p-3'])] }).when(asking()).then([proposed()]);
    const opened = event('objective.opened', { ...at('a'), audience: { personIds: [], teamIds: [] }, reason: 'Announced.' });
    negotiation.given({ ...given(), from: [...mine, opened] }).when(asking()).then([proposed()]);
  });

  it('are looked at again when an offer is countered and accepted', () => {
    const cancelled = { ...given(proposed()), from: [objective('o-a'), event('objective.cancelled', { ...at('a'), reason: 'Sold.' })] };
    const refused = { field: 'fromObjectiveId', objectiveId: 'o-a' };
    negotiation.given(cancelled).when({ kind: 'accept', alignmentId: 'l-1', acting: acting('to') }).thenRefuses('objective-closed', refused);
    negotiation.given(cancelled).when({ kind: 'counter', alignmentId: 'l-1', weight: '1', text: 'So.', acting: acting('to') }).thenRefuses('objective-closed', refused);
  });
});
