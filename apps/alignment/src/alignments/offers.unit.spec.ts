import { describe, it } from '@jest/globals';
import { event } from '@cairn/contracts';
import { accepted, acting, asking, countered, ends, given, negotiation, proposed } from './negotiation.fixture.js';

const counter = { kind: 'counter', alignmentId: 'l-1', weight: '2', text: 'Count it double.', acting: acting('to') } as const;

describe('proposing a link', () => {
  it('awaits the other side, and weighs 1 unless told', () => {
    negotiation.given(given()).when(asking()).then([event('alignment.proposed', { ...ends, weight: '1', awaits: 'to' })]);
    negotiation
      .given(given())
      .when(asking({ acting: acting('to'), weight: '0.5', text: 'You help us most.' }))
      .then([event('alignment.proposed', { ...ends, weight: '0.5', text: 'You help us most.', awaits: 'from' })]);
  });

  it('speaks for the contributing side when the person has both', () => {
    negotiation.given(given()).when(asking({ acting: acting('both') })).then([event('alignment.proposed', { ...ends, weight: '1', awaits: 'to' })]);
  });

  it('is for the people of the two objectives', () => {
    negotiation.given(given()).when(asking({ acting: acting('none') })).thenRefuses('not-of-this-link', { field: 'acting' });
  });

  it('takes a weight from 0 on', () => {
    negotiation.given(given()).when(asking({ weight: '0' })).then([event('alignment.proposed', { ...ends, weight: '0', awaits: 'to' })]);
    negotiation.given(given()).when(asking({ weight: '-1' })).thenRefuses('weight-negative', { field: 'weight' });
    negotiation.given(given()).when(asking({ weight: 'half' })).thenRefuses('not-a-decimal', { field: 'weight' });
    negotiation.given(given()).when(asking({ weight: `0.${'1'.repeat(11)}` })).thenRefuses('too-many-digits');
  });

  it('leaves out a sentence that says nothing', () => {
    negotiation.given(given()).when(asking({ text: '  ' })).then([event('alignment.proposed', { ...ends, weight: '1', awaits: 'to' })]);
  });

  it('happens once for an id', () => {
    negotiation.given(given(proposed())).when(asking()).thenRefuses('alignment-exists', { field: 'alignmentId', alignmentId: 'l-1' });
  });
});

describe('countering an offer', () => {
  it('is a new offer that awaits the side that asked', () => {
    negotiation.given(given(proposed())).when(counter).then([countered]);
  });

  it('counts the rounds as it goes back and forth', () => {
    const again = { ...counter, weight: '1.5', text: 'Meet in the middle.', acting: acting('from') };
    negotiation
      .given(given(proposed(), countered))
      .when(again)
      .then([event('alignment.countered', { ...ends, weight: '1.5', text: 'Meet in the middle.', round: 3, awaits: 'to' })]);
  });

  it('is for the awaited side alone', () => {
    negotiation.given(given(proposed())).when({ ...counter, acting: acting('from') }).thenRefuses('answer-not-awaited', { field: 'acting', awaits: 'to' });
    negotiation.given(given(proposed(), countered)).when(counter).thenRefuses('answer-not-awaited', { field: 'acting', awaits: 'from' });
  });

  it('says why', () => {
    negotiation.given(given(proposed())).when({ ...counter, text: ' ' }).thenRefuses('text-required', { field: 'text' });
  });

  it('takes a weight from 0 on', () => {
    negotiation.given(given(proposed())).when({ ...counter, weight: '-0.1' }).thenRefuses('weight-negative', { field: 'weight' });
  });

  it('needs an offer on the table', () => {
    negotiation.given(given()).when(counter).thenRefuses('alignment-unknown', { field: 'alignmentId' });
    negotiation.given(given(proposed(), accepted)).when(counter).thenRefuses('alignment-not-open', { field: 'alignmentId', state: 'accepted' });
  });
});
