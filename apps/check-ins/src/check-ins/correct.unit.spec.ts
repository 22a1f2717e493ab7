import { describe, it } from '@jest/globals';
import { event, type EventData, type EventOf } from '@cairn/contracts';
import { activated, added, closingStarted, committed, created, cycleClosed, cycleCreated, given, of, recorded, recordedWithout } from '@cairn/rhythm/testing';
import { importer, owner, stranger } from '../acting.fixture.js';
import { acknowledgement, checkIns, correction } from './check-in.fixture.js';

type Changes = EventData<'check-in.corrected'>['changes'];

function corrected(changes: Changes, more: Partial<EventData<'check-in.corrected'>> = {}): EventOf {
  return event('check-in.corrected', { ...of, checkInId: 'o.1.2', supersedes: 'o.1.1', changes, reason: 'One site was counted twice.', ...more });
}

const valueChange: Changes = [{ field: 'value', from: '24', to: '23' }];

describe('correcting a check-in', () => {
  it('tells each field before and after, under an id of its own', () => {
    checkIns.given(given(recorded())).when(correction()).then([corrected(valueChange)]);
    const changes = { effectiveAt: '2026-01-08', value: '23', confidence: '0.8', previousNext: 'done' } as const;
    checkIns
      .given(given(recorded()))
      .when(correction({ changes }))
      .then([
        corrected([
          { field: 'effectiveAt', from: '2026-01-09T12:00:00.000Z', to: '2026-01-08T00:00:00.000Z' },
          { field: 'value', from: '24', to: '23' },
          { field: 'confidence', from: '0.6', to: '0.8' },
          { field: 'previousNext', to: 'done' },
        ]),
      ]);
  });

  it('tells the texts that were opened, and that one was taken back', () => {
    const said = recorded({ moved: 'Two workshops.', next: 'Order.', previousNext: 'done' });
    checkIns
      .given(given(said))
      .when(correction({ changes: { moved: 'Three workshops.', inTheWay: 'Parts.', next: null, previousNext: null }, before: { moved: 'Two workshops.', next: 'Order.' } }))
      .then([
        corrected([
          { field: 'moved', from: 'Two workshops.', to: 'Three workshops.' },
          { field: 'inTheWay', to: 'Parts.' },
          { field: 'next', from: 'Order.' },
          { field: 'previousNext', from: 'done' },
        ]),
      ]);
    checkIns.given(given(said)).when(correction({ changes: { moved: null } })).then([corrected([{ field: 'moved' }])]);
  });

  it('may find that there was no new figure, or that there was one', () => {
    const none: Changes = [{ field: 'value', from: '24' }, { field: 'noNewFigure', from: false, to: true }];
    checkIns.given(given(recorded())).when(correction({ changes: { value: null } })).then([corrected(none)]);
    checkIns
      .given(given(recorded(), corrected(none)))
      .when(correction({ checkInId: 'o.1.2' }))
      .then([corrected([{ field: 'value', to: '23' }, { field: 'noNewFigure', from: true, to: false }], { checkInId: 'o.1.3', supersedes: 'o.1.2' })]);
  });

  it('can itself be corrected, and what it took the place of cannot', () => {
    const given2 = given(recorded(), corrected(valueChange));
    checkIns
      .given(given2)
      .when(correction({ checkInId: 'o.1.2', changes: { value: '22' } }))
      .then([corrected([{ field: 'value', from: '23', to: '22' }], { checkInId: 'o.1.3', supersedes: 'o.1.2' })]);
    checkIns.given(given2).when(correction()).thenRefuses('check-in-superseded', { field: 'checkInId', by: 'o.1.2' });
  });

  it('needs a reason and a check-in; where nothing changes nothing happens', () => {
    checkIns.given(given(recorded())).when(correction({ reason: ' ' })).thenRefuses('reason-required', { field: 'reason' });
    checkIns.given(given()).when(correction()).thenRefuses('check-in-unknown', { field: 'checkInId' });
    checkIns.given(given(recorded())).when(correction({ changes: { value: '24', confidence: '0.6', saidHealth: 'on-track' } })).thenNothing();
    checkIns.given(given(recorded())).when(correction({ changes: {} })).thenNothing();
  });

  it('keeps to the rules of a check-in', () => {
    const asked = (changes: Parameters<typeof correction>[0]) => checkIns.given(given(recorded())).when(correction(changes));
    asked({ changes: { value: true } }).thenRefuses('value-of-wrong-type', { field: 'value' });
    asked({ changes: { confidence: '2' } }).thenRefuses('confidence-out-of-range', { field: 'confidence' });
    asked({ changes: { effectiveAt: '2025-01-01' } }).thenRefuses('effective-at-too-early', { field: 'effectiveAt' });
    asked({ changes: { saidHealth: 'at-risk' } }).thenRefuses('answer-required', { field: 'inTheWay', because: 'not-on-track' });
    asked({ changes: { saidHealth: 'at-risk', next: 'Order.' } }).then([corrected([{ field: 'saidHealth', from: 'on-track', to: 'at-risk' }, { field: 'next', to: 'Order.' }])]);
  });

  it('asks for an answer only where what was said changes, and not of an import', () => {
    const imported = recorded({ saidHealth: 'off-track' });
    checkIns.given(given(imported)).when(correction()).then([corrected(valueChange)]);
    const saidWorse = { changes: { saidHealth: 'off-track' }, acting: importer } as const;
    checkIns.given(given(recorded())).when(correction(saidWorse)).then([corrected([{ field: 'saidHealth', from: 'on-track', to: 'off-track' }])]);
    const lower = { changes: { confidence: '0.5' } };
    const before = recorded({ checkInId: 'o.1.1', confidence: '0.7', effectiveAt: '2026-01-06T09:00:00.000Z' });
    checkIns.given(given(before, recorded({ checkInId: 'o.1.2', next: 'Order.' }))).when(correction({ ...lower, checkInId: 'o.1.2' })).then([
      corrected([{ field: 'confidence', from: '0.6', to: '0.5' }], { checkInId: 'o.1.3', supersedes: 'o.1.2' }),
    ]);
    checkIns.given(given(before, recorded({ checkInId: 'o.1.2' }))).when(correction({ ...lower, checkInId: 'o.1.2' })).thenRefuses('answer-required');
    checkIns.given(given(recorded())).when(correction(lower)).then([corrected([{ field: 'confidence', from: '0.6', to: '0.5' }])]);
  });

  it('may state what an import left out, by the rules for what is said', () => {
    const imported = given(recordedWithout(['confidence', 'saidHealth']));
    checkIns.given(imported).when(correction()).then([corrected(valueChange)]);
    checkIns.given(imported).when(correction({ changes: { confidence: '0.4' } })).then([corrected([{ field: 'confidence', to: '0.4' }])]);
    checkIns.given(imported).when(correction({ changes: { saidHealth: 'at-risk' } })).thenRefuses('answer-required', { field: 'inTheWay', because: 'not-on-track' });
  });

  it('is for the person responsible or a delegate', () => {
    checkIns.given(given(recorded())).when(correction({ acting: stranger })).thenRefuses('not-responsible', { field: 'acting' });
    const delegation = event('delegation.granted', { delegationId: 'd', fromId: 'ann', toId: 'bob', scope: 'check-ins', from: '2026-01-01', until: '2026-02-01' });
    checkIns.given({ ...given(recorded()), responsible: [delegation] }).when(correction({ acting: stranger })).then([corrected(valueChange)]);
  });

  it('is refused on what is over; in a closed cycle it is for an admin', () => {
    const cancelled = event('key-result.cancelled', { ...of, reason: 'Wrong measure.' });
    checkIns.given({ ...given(recorded()), objective: [created, added(), committed(), cancelled] }).when(correction()).thenRefuses('key-result-closed');
    const closed = { ...given(recorded()), cycle: [cycleCreated, activated, closingStarted, cycleClosed] };
    checkIns.given(closed).when(correction()).thenRefuses('cycle-closed', { field: 'cycleId', phase: 'closed' });
    checkIns.given(closed).when(correction({ acting: { ...stranger, capacities: ['admin'] } })).then([corrected(valueChange)]);
    const archived = { ...closed, cycle: [...closed.cycle, event('cycle.archived', { cycleId: 'q' })] };
    checkIns.given(archived).when(correction({ acting: { ...owner, capacities: ['admin'] } })).thenRefuses('cycle-closed', { field: 'cycleId', phase: 'archived' });
  });
});

describe('acknowledging a check-in', () => {
  it.each([
    ['thanks', undefined],
    ['question', 'What would help?'],
    ['offer', 'Take two of ours.'],
  ] as const)('is %s', (how, text) => {
    checkIns
      .given(given(recorded()))
      .when(acknowledgement({ how, ...(text !== undefined && { text }) }))
      .then([event('check-in.acknowledged', { ...of, checkInId: 'o.1.1', how, ...(text !== undefined && { text }) })]);
  });

  it('asks something when it is a question', () => {
    checkIns.given(given(recorded())).when(acknowledgement({ how: 'question' })).thenRefuses('text-required', { field: 'text' });
  });

  it('is for the lead, of a check-in that is there, while the cycle runs', () => {
    checkIns.given(given(recorded())).when(acknowledgement({ acting: owner })).thenRefuses('not-the-lead', { field: 'acting' });
    checkIns.given(given()).when(acknowledgement()).thenRefuses('check-in-unknown', { field: 'checkInId' });
    checkIns.given({ ...given(recorded()), cycle: [cycleCreated, activated, cycleClosed] }).when(acknowledgement()).thenRefuses('cycle-closed', { field: 'cycleId', phase: 'closed' });
    checkIns.given({ ...given(recorded()), objective: [] }).when(acknowledgement()).thenRefuses('key-result-unknown', { field: 'keyResultId' });
  });
});
