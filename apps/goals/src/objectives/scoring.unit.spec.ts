import { describe, it } from '@jest/globals';
import { specification } from '@cairn/commands/testing';
import { event, type EventOf } from '@cairn/contracts';
import { cycleFold } from '../cycles/cycle.js';
import type { Deciding } from '../deciding/fold.js';
import { sound } from '../deciding/sound.fixture.js';
import { checkInsFold } from '../key-results/check-ins.js';
import { decideKeyResult } from '../key-results/decide-key-result.js';
import type { KeyResultCommand } from '../key-results/key-result-commands.js';
import { organizationFold } from '../organization/organization.js';
import { decideObjective } from './decide-objective.js';
import { added, checkIn, committed, created, cycleIn, goal, keyResult, organization } from './goal.fixture.js';
import type { ObjectiveStates } from './objective-states.js';
import type { ObjectiveCommand } from './objective-commands.js';
import { objectiveFold } from './objective.js';

type Scoring = Extract<KeyResultCommand, { type: 'ScoreKeyResult' }> | Extract<ObjectiveCommand, { type: 'ScoreObjective' }>;

function decide(command: Scoring, states: ObjectiveStates, deciding: Deciding) {
  return command.type === 'ScoreObjective' ? decideObjective(command, states, deciding) : decideKeyResult(command, states, deciding);
}

const scoring = specification({ reads: { objective: objectiveFold, cycle: cycleFold, checkIns: checkInsFold, organization: organizationFold }, decide: sound(decide) });
const running = [created, added, committed];
const eased = event('key-result.goalpost-moved', { ...keyResult, changes: [{ field: 'target', from: '12', to: '15' }], direction: 'eased', reason: 'Later.' });
const later = event('key-result.added', { ...goal, keyResultId: 'o.2', title: 'It', type: 'boolean', due: '2026-12-31', responsibleId: 'ben' });
const scored = (given: string) => event('key-result.scored', { ...keyResult, given, methodVersion: 1, policyVersion: 1 });
const rules = { methodVersion: 1, policyVersion: 1 };

function given(objective: readonly EventOf[], checkIns: readonly EventOf[] = [checkIn('21')], state: Parameters<typeof cycleIn>[0] = 'closing') {
  return scoring.given({ objective, cycle: cycleIn(state), checkIns, organization: [organization] });
}

describe('the score of a key result', () => {
  const score = { type: 'ScoreKeyResult', actorId: 'ann', keyResultId: 'o.1' } as const;

  it('is proposed from its progress, as committed and as amended', () => {
    given(running).when(score).then([event('key-result.scored', { ...keyResult, proposed: '0.5000', given: '0.5000', ...rules, asCommitted: '0.5000', asAmended: '0.5000' })]);
    given([...running, eased]).when(score).then([event('key-result.scored', { ...keyResult, proposed: '0.6000', given: '0.6000', ...rules, asCommitted: '0.5000', asAmended: '0.6000' })]);
    given([...running, later], [checkIn(true, 1, 'o.2')]).when({ ...score, keyResultId: 'o.2' }).then([
      event('key-result.scored', { ...goal, keyResultId: 'o.2', proposed: '1.0000', given: '1.0000', ...rules, asAmended: '1.0000' }),
    ]);
  });

  it('is changed with a reason, and then both are kept', () => {
    given(running).when({ ...score, given: '0.7' }).thenRefuses('reason-required', { field: 'reason' });
    given(running).when({ ...score, given: '0.7', reason: 'A day late.' }).then([
      event('key-result.scored', { ...keyResult, proposed: '0.5000', given: '0.7000', reason: 'A day late.', ...rules, asCommitted: '0.5000', asAmended: '0.5000' }),
    ]);
    given(running).when({ ...score, given: '1.1', reason: 'x' }).thenRefuses('score-out-of-range', { field: 'given' });
  });

  it('is the owner’s act, once, while the cycle is closing', () => {
    given(running).when({ ...score, actorId: 'ben' }).thenRefuses('act-of-another', { field: 'actorId', act: 'score' });
    given([...running, scored('0.5')]).when(score).thenRefuses('key-result-state', { from: 'closed', wanted: ['open'] });
    given(running, [], 'active').when(score).thenRefuses('cycle-state', { from: 'active', wanted: ['closing'] });
    given([created, added]).when(score).thenRefuses('objective-state', { from: 'draft', wanted: ['committed'] });
  });

  it('needs something measured, or a score with a reason', () => {
    const kept = event('key-result.added', { ...later.data, type: 'at-least', low: '3', mode: 'kept' });
    const [unmeasured, ofIt] = [given([...running, kept], [checkIn('5', 1, 'o.2')]), { ...score, keyResultId: 'o.2' }];
    unmeasured.when(ofIt).thenRefuses('score-missing', { field: 'given' });
    unmeasured.when({ ...ofIt, given: '0.5' }).thenRefuses('reason-required', { field: 'reason' });
    unmeasured.when({ ...ofIt, given: '0.5', reason: 'Felt.' }).then([event('key-result.scored', { ...goal, keyResultId: 'o.2', given: '0.5000', reason: 'Felt.', ...rules })]);
    given([...running, event('key-result.added', { ...later.data, type: 'baseline' })]).when(ofIt).thenRefuses('baseline-without-score', { field: 'keyResultId' });
  });
});

describe('the score of an objective', () => {
  const score = { type: 'ScoreObjective', actorId: 'ann' } as const;
  const signed = (more: object) => event('objective.scored', { ...goal, proposed: '0.5000', given: '0.5000', ...rules, asCommitted: '0.5000', asAmended: '0.5000', band: 'yellow', postMortem: false, ...more });

  it('is proposed from the scores of its key results', () => {
    given([...running, scored('0.5')]).when(score).then([signed({})]);
    given([...running, event('key-result.added', { ...later.data, type: 'baseline' }), scored('0.5')]).when(score).then([signed({})]);
    given([...running, scored('0.8')]).when(score).then([signed({ proposed: '0.8000', given: '0.8000', band: 'green' })]);
  });

  it('stands beside what was committed, where goalposts moved and key results came later or went', () => {
    const done = event('key-result.scored', { ...scored('1').data, keyResultId: 'o.2' });
    given([...running, eased, later, scored('0.6'), done], [checkIn('21'), checkIn(true, 1, 'o.2')]).when(score).then([signed({ proposed: '0.8000', given: '0.8000', asCommitted: '0.5000', asAmended: '0.8000', band: 'green' })]);
    const gone = event('key-result.cancelled', { ...keyResult, reason: 'Wrong measure.' });
    given([...running, later, gone, done], [checkIn('21'), checkIn(true, 1, 'o.2')]).when(score).then([signed({ proposed: '1.0000', given: '1.0000', asCommitted: '0.5000', asAmended: '1.0000', band: 'green' })]);
  });

  it('asks a committed objective that fell short for a learning review', () => {
    const promise = event('objective.kind-changed', { ...goal, from: 'aspirational', to: 'committed' });
    given([...running, promise, scored('0.5')]).when(score).then([signed({ postMortem: true })]);
    given([...running, promise, scored('1')]).when(score).then([signed({ proposed: '1.0000', given: '1.0000', band: 'green' })]);
  });

  it('has the bands of the cycle’s policy', () => {
    const strict = scoring.given({ objective: [...running, scored('0.5')], cycle: cycleIn('closing', { scoreYellow: '0.6' }), checkIns: [checkIn('21')], organization: [organization] });
    strict.when(score).then([signed({ band: 'red' })]);
  });

  it('waits for its measured key results, and is signed once by its owner', () => {
    given(running).when(score).thenRefuses('key-results-not-scored', { field: 'keyResults', keyResultIds: ['o.1'] });
    given([...running, scored('0.5')]).when({ ...score, actorId: 'ben' }).thenRefuses('act-of-another', { field: 'actorId', act: 'score' });
    given([...running, scored('0.5')]).when({ ...score, given: '0.9' }).thenRefuses('reason-required', { field: 'reason' });
    given([...running, scored('0.5'), signed({})]).when(score).thenRefuses('objective-state', { from: 'closed', wanted: ['committed'] });
    given([...running, scored('0.5')], [], 'closed').when(score).thenRefuses('cycle-state', { from: 'closed', wanted: ['closing'] });
  });

  it('is missing where nothing was measured, until somebody gives one with a reason', () => {
    given([created, committed], []).when(score).thenRefuses('score-missing', { field: 'given' });
    given([created, event('objective.rationale-changed', { ...goal, changes: [{ field: 'pain', to: 'x' }] }), committed], []).when({ ...score, given: '0.4', reason: 'Seen.' }).then([
      event('objective.scored', { ...goal, given: '0.4000', reason: 'Seen.', ...rules, band: 'yellow', postMortem: false }),
    ]);
  });
});
