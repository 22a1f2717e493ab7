import { describe, it } from '@jest/globals';
import { event } from '@cairn/contracts';
import { accepted, acting, countered, ends, given, negotiation, objective, proposed } from './negotiation.fixture.js';

const accept = { kind: 'accept', alignmentId: 'l-1', acting: acting('to') } as const;
const decline = { kind: 'decline', alignmentId: 'l-1', reason: 'We count new clinics only.', acting: acting('to') } as const;
const withdraw = { kind: 'withdraw', alignmentId: 'l-1', acting: acting('from') } as const;
const declined = event('alignment.declined', { ...ends, reason: decline.reason });
const withdrawn = event('alignment.withdrawn', ends);
const acceptedAs = (silent: boolean, more: { readonly weight?: string; readonly rounds?: number; readonly text?: string } = {}) =>
  event('alignment.accepted', { ...ends, weight: '1', rounds: 1, silent, ...more });

describe('accepting an offer', () => {
  it('takes the weight on the table and tells how many offers it took', () => {
    const answer = { ...accept, text: 'Agreed.', acting: acting('from') };
    negotiation
      .given(given(proposed(), countered))
      .when(answer)
      .then([event('alignment.accepted', { ...ends, weight: '2', text: 'Agreed.', rounds: 2, silent: false })]);
  });

  it('is for the awaited side alone', () => {
    negotiation.given(given(proposed())).when({ ...accept, acting: acting('from') }).thenRefuses('answer-not-awaited', { field: 'acting', awaits: 'to' });
    negotiation.given(given(proposed(), countered)).when(accept).thenRefuses('answer-not-awaited', { field: 'acting', awaits: 'from' });
  });

  it.each([
    ['accepted', accepted],
    ['declined', declined],
    ['withdrawn', withdrawn],
    ['ended', event('alignment.ended', { ...ends, reason: 'Over.' })],
  ] as const)('needs an offer on the table, not a link that is %s', (state, settled) => {
    negotiation.given(given(proposed(), settled)).when(accept).thenRefuses('alignment-not-open', { field: 'alignmentId', state });
  });

  it('needs a link', () => {
    negotiation.given(given()).when(accept).thenRefuses('alignment-unknown', { field: 'alignmentId' });
  });
});

describe('a silent alignment', () => {
  it('is one on which no word was exchanged', () => {
    negotiation.given(given(proposed())).when(accept).then([acceptedAs(true)]);
    negotiation.given(given(proposed({ text: 'You win what we keep.' }))).when(accept).then([acceptedAs(false)]);
    negotiation.given(given(proposed())).when({ ...accept, text: 'Gladly.' }).then([acceptedAs(false, { text: 'Gladly.' })]);
  });

  it('is one with the same person on both sides', () => {
    const worded = proposed({ text: 'You win what we keep.' });
    negotiation.given(given(worded)).when({ ...accept, acting: acting('both', { personId: 'person' }) }).then([acceptedAs(true)]);
    negotiation.given({ ...given(worded), to: [objective('o-b', { ownerId: 'owner-a' })] }).when(accept).then([acceptedAs(true)]);
    negotiation
      .given(given(worded, countered))
      .when({ ...accept, acting: acting('from', { personId: 'person' }) })
      .then([acceptedAs(true, { weight: '2', rounds: 2 })]);
  });

  it('is one that came by import', () => {
    negotiation
      .given(given(proposed({ text: 'Parent OKR' })))
      .when({ ...accept, acting: acting('both', { via: 'import' }) })
      .then([acceptedAs(true)]);
  });
});

describe('declining an offer', () => {
  it('keeps the reason', () => {
    negotiation.given(given(proposed())).when(decline).then([declined]);
    negotiation.given(given(proposed())).when({ ...decline, reason: '' }).thenRefuses('reason-required', { field: 'reason' });
  });

  it('is for the awaited side alone', () => {
    negotiation.given(given(proposed())).when({ ...decline, acting: acting('from') }).thenRefuses('answer-not-awaited', { field: 'acting', awaits: 'to' });
  });

  it('needs an offer on the table', () => {
    negotiation.given(given(proposed(), declined)).when(decline).thenRefuses('alignment-not-open', { field: 'alignmentId', state: 'declined' });
  });
});

describe('withdrawing a request', () => {
  it('is for the side that asked, whoever is awaited, with or without a reason', () => {
    negotiation.given(given(proposed())).when(withdraw).then([withdrawn]);
    negotiation
      .given(given(proposed(), countered))
      .when({ ...withdraw, reason: 'Wrong objective.' })
      .then([event('alignment.withdrawn', { ...ends, reason: 'Wrong objective.' })]);
    negotiation.given(given(proposed())).when({ ...withdraw, acting: acting('to') }).thenRefuses('withdrawal-by-other-side', { field: 'acting', awaits: 'from' });
  });

  it('needs an offer on the table: an accepted link is ended', () => {
    negotiation.given(given(proposed(), accepted)).when(withdraw).thenRefuses('alignment-not-open', { field: 'alignmentId', state: 'accepted' });
  });
});
