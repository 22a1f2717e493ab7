import { describe, it } from '@jest/globals';
import { event, type EventData, type EventOf } from '@cairn/contracts';
import { added, committed, created, given, moment, recorded, recordedWithout } from '@cairn/rhythm/testing';
import { importer } from '../acting.fixture.js';
import { asRecorded, checkIn, checkIns } from './check-in.fixture.js';

const recording = (more: Partial<EventData<'check-in.recorded'>> = {}): EventOf => event('check-in.recorded', { ...asRecorded, ...more });
const second = { checkInId: 'o.1.2' };
const sure = recorded({ confidence: '0.7', effectiveAt: '2026-01-07T09:00:00.000Z' });

describe('confidence', () => {
  it.each(['0', '1', '0.35'])('may be %s', (confidence) => {
    checkIns.given(given()).when(checkIn({ confidence })).then([recording({ confidence })]);
  });

  it.each([
    ['1.1', 'confidence-out-of-range'],
    ['-0.1', 'confidence-out-of-range'],
    ['high', 'not-a-decimal'],
  ])('is not %s', (confidence, code) => {
    checkIns.given(given()).when(checkIn({ confidence })).thenRefuses(code, { field: 'confidence' });
  });
});

describe('what nobody stated', () => {
  const { confidence: _stated, saidHealth: _said, ...rest } = checkIn() as Extract<ReturnType<typeof checkIn>, { readonly kind: 'record' }>;
  const { confidence: _confidence, saidHealth: _saidHealth, ...figureAlone } = asRecorded;

  it('is refused: confidence and health are asked', () => {
    checkIns.given(given()).when({ ...rest, saidHealth: 'on-track' }).thenRefuses('confidence-required', { field: 'confidence' });
    checkIns.given(given()).when({ ...rest, confidence: '0.6' }).thenRefuses('said-health-required', { field: 'saidHealth' });
  });

  it('is left out by an import, each on its own', () => {
    checkIns.given(given()).when({ ...rest, acting: importer }).then([event('check-in.recorded', figureAlone)]);
    checkIns.given(given()).when({ ...rest, acting: importer, confidence: '0.6' }).then([event('check-in.recorded', { ...figureAlone, confidence: '0.6' })]);
    checkIns.given(given()).when({ ...rest, acting: importer, saidHealth: 'at-risk' }).then([event('check-in.recorded', { ...figureAlone, saidHealth: 'at-risk' })]);
  });

  it('leaves the confidence stated last as it was: a later one falls from that', () => {
    const wordless = recordedWithout(['confidence', 'saidHealth'], { ...second, effectiveAt: '2026-01-08T09:00:00.000Z' });
    checkIns.given(given(sure, wordless)).when(checkIn()).thenRefuses('answer-required', { field: 'inTheWay', because: 'confidence-falls' });
    checkIns.given(given(wordless)).when(checkIn({ confidence: '0.1' })).then([recording({ ...second, confidence: '0.1' })]);
  });
});

describe('when confidence falls or health is not on track', () => {
  it.each([{ inTheWay: 'Parts are late.' }, { next: 'Order early.' }])('one of the two answers is enough: %j', (answer) => {
    checkIns.given(given(sure)).when(checkIn(answer)).then([recording({ ...second, ...answer })]);
    checkIns.given(given()).when(checkIn({ saidHealth: 'off-track', ...answer })).then([recording({ saidHealth: 'off-track', ...answer })]);
  });

  it('none is refused; what moved answers neither', () => {
    checkIns.given(given(sure)).when(checkIn({ moved: 'A lot.' })).thenRefuses('answer-required', { field: 'inTheWay', because: 'confidence-falls' });
    checkIns.given(given()).when(checkIn({ saidHealth: 'at-risk', next: '  ' })).thenRefuses('answer-required', { field: 'inTheWay', because: 'not-on-track' });
  });

  it('an import is exempt', () => {
    checkIns
      .given(given(sure))
      .when(checkIn({ saidHealth: 'off-track', acting: importer }))
      .then([recording({ ...second, saidHealth: 'off-track' })]);
  });

  it('it falls from what stood last before it, by the time it was true', () => {
    const backdated = '2026-01-06T09:00:00.000Z';
    checkIns.given(given(sure)).when(checkIn({ effectiveAt: backdated })).then([recording({ ...second, effectiveAt: backdated })]);
    const corrected = event('check-in.corrected', { ...asRecordedGoal(), checkInId: 'o.1.2', supersedes: 'o.1.1', changes: [{ field: 'confidence', from: '0.7', to: '0.5' }], reason: 'A slip.' });
    checkIns.given(given(sure, corrected)).when(checkIn()).then([recording({ checkInId: 'o.1.3' })]);
  });

  it('it falls from what was stated at the commitment; nobody has stated what is assumed', () => {
    const low = checkIn({ confidence: '0.3' });
    checkIns.given({ ...given(), objective: [created, added(), committed('0.5')] }).when(low).thenRefuses('answer-required');
    checkIns.given(given()).when(low).then([recording({ confidence: '0.3' })]);
  });

  it('confidence that stays or rises asks nothing', () => {
    checkIns.given(given(sure)).when(checkIn({ confidence: '0.70' })).then([recording({ ...second, confidence: '0.70' })]);
  });
});

describe('what became of the last "next"', () => {
  it('is told where there was one', () => {
    const planned = recorded({ next: 'Order early.', effectiveAt: moment.given });
    checkIns.given(given(planned)).when(checkIn({ previousNext: 'done' })).then([recording({ ...second, previousNext: 'done' })]);
    checkIns.given(given(recorded())).when(checkIn({ previousNext: 'done' })).thenRefuses('nothing-next-before', { field: 'previousNext' });
    checkIns.given(given()).when(checkIn({ previousNext: 'dropped' })).thenRefuses('nothing-next-before', { field: 'previousNext' });
  });
});

function asRecordedGoal() {
  const { objectiveId, cycleId, teamId, keyResultId } = asRecorded;
  return { objectiveId, cycleId, teamId, keyResultId };
}
