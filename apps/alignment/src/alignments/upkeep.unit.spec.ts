import { describe, it } from '@jest/globals';
import { event } from '@cairn/contracts';
import { accepted, acting, closed, cycle, ends, given, negotiation, objective, proposed } from './negotiation.fixture.js';

const reweight = { kind: 'reweight', alignmentId: 'l-1', weight: '2', reason: 'Others carry the rest.', acting: acting('to') } as const;
const end = { kind: 'end', alignmentId: 'l-1', reason: 'It serves nothing any more.', acting: acting('from') } as const;
const reweighted = event('alignment.reweighted', { ...ends, from: '1', to: '2', reason: reweight.reason });
const ended = event('alignment.ended', { ...ends, reason: end.reason });
const agreed = given(proposed(), accepted);

describe('re-weighting an accepted link', () => {
  it('tells the weight before and after, for either side', () => {
    negotiation.given(agreed).when(reweight).then([reweighted]);
    negotiation.given(agreed).when({ ...reweight, acting: acting('from') }).then([reweighted]);
    negotiation
      .given(given(proposed(), accepted, reweighted))
      .when({ ...reweight, weight: '3' })
      .then([event('alignment.reweighted', { ...ends, from: '2', to: '3', reason: reweight.reason })]);
  });

  it.each(['1', '1.0', '1.000'])('changes nothing where it weighs %s already', (weight) => {
    negotiation.given(agreed).when({ ...reweight, weight }).thenNothing();
  });

  it('tells 10 from 1', () => {
    negotiation.given(agreed).when({ ...reweight, weight: '10' }).then([event('alignment.reweighted', { ...ends, from: '1', to: '10', reason: reweight.reason })]);
  });

  it('needs a reason, in an active cycle and before', () => {
    negotiation.given(agreed).when({ ...reweight, reason: ' ' }).thenRefuses('reason-required', { field: 'reason' });
    negotiation.given({ ...agreed, cycles: [cycle('c-q')] }).when({ ...reweight, reason: '' }).thenRefuses('reason-required', { field: 'reason' });
  });

  it('refuses what is no weight, other people, closed cycles, and links that are not accepted', () => {
    negotiation.given(agreed).when({ ...reweight, weight: '-2' }).thenRefuses('weight-negative', { field: 'weight' });
    negotiation.given(agreed).when({ ...reweight, acting: acting('none') }).thenRefuses('not-of-this-link', { field: 'acting' });
    negotiation.given({ ...agreed, cycles: [cycle('c-q'), closed] }).when(reweight).thenRefuses('cycle-closed', { field: 'cycleId', cycleId: 'c-q' });
    negotiation.given(given(proposed())).when(reweight).thenRefuses('alignment-not-accepted', { field: 'alignmentId', state: 'proposed' });
    negotiation.given(given()).when(reweight).thenRefuses('alignment-unknown', { field: 'alignmentId' });
  });
});

describe('ending an accepted link', () => {
  it('is for either side, with a reason', () => {
    negotiation.given(agreed).when(end).then([ended]);
    negotiation.given(agreed).when({ ...end, acting: acting('to') }).then([ended]);
    negotiation.given(agreed).when({ ...end, reason: '' }).thenRefuses('reason-required', { field: 'reason' });
    negotiation.given(agreed).when({ ...end, acting: acting('none') }).thenRefuses('not-of-this-link', { field: 'acting' });
  });

  it('is possible when an objective is no more', () => {
    const cancelled = event('objective.cancelled', { objectiveId: 'o-b', cycleId: 'c-q', teamId: 't-b', reason: 'Sold.' });
    negotiation.given({ ...agreed, to: [objective('o-b'), cancelled] }).when(end).then([ended]);
  });

  it('stands where the objectives stand now', () => {
    const moved = event('objective.moved', { objectiveId: 'o-a', cycleId: 'c-q', teamId: 't-z', fromTeamId: 't-a', toTeamId: 't-z' });
    negotiation.given({ ...agreed, from: [objective('o-a'), moved] }).when(end).then([event('alignment.ended', { ...ends, teamId: 't-z', reason: end.reason })]);
  });

  it('refuses links that are not accepted', () => {
    negotiation.given(given(proposed(), accepted, ended)).when(end).thenRefuses('alignment-not-accepted', { field: 'alignmentId', state: 'ended' });
  });
});
