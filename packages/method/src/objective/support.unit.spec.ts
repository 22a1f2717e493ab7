import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../testing/refusal.js';
import type { Link } from './links.js';
import { contributorWeights } from './links.js';
import type { Contributor } from './support.js';
import { supportOf } from './support.js';

const link = (fromId: string, more: Partial<Link> = {}): Link => ({ fromId, toId: 'o', state: 'accepted', ...more });
const contributor = (id: string, progress: string | null, expected: string | null = '0.5000', more: Partial<Contributor> = {}): Contributor => ({
  id, progress, expected, cancelled: false, ...more,
});
const weightsOf = (...links: readonly Link[]): readonly [string, string][] => [...contributorWeights('o', ['o.1', 'o.2'], links)];
const support = (links: readonly Link[], ...contributors: readonly Contributor[]): ReturnType<typeof supportOf> =>
  supportOf(contributorWeights('o', ['o.1', 'o.2'], links), contributors);

describe('contributorWeights', () => {
  it('goes over links to the objective and to its key results, and to nothing else', () => {
    expect(weightsOf(link('a'), link('b', { toId: 'o.2' }), link('c', { toId: 'p' }))).toEqual([['a', '1'], ['b', '1']]);
  });

  it('takes accepted links alone', () => {
    const others = (['proposed', 'declined', 'countered', 'withdrawn', 'ended'] as const).map((state) => link(state, { state }));
    expect(weightsOf(...others, link('a'))).toEqual([['a', '1']]);
  });

  it('takes each contributor once, with the largest of its weights', () => {
    expect(weightsOf(link('a', { weight: '2' }), link('a', { weight: '3', toId: 'o.1' }), link('a'))).toEqual([['a', '3']]);
  });

  it('weighs a link 1 when nobody said otherwise, and refuses less than 0', () => {
    expect(weightsOf(link('a'), link('b', { weight: '0' }))).toEqual([['a', '1'], ['b', '0']]);
    expect(refusalOf(() => weightsOf(link('a', { weight: '-1' })))).toEqual({ code: 'weight-negative', field: 'weight' });
  });
});

describe('supportOf', () => {
  it('is the weighted progress of the contributors, each held to 0…1', () => {
    expect(support([link('a', { weight: '3' }), link('b')], contributor('a', '0.2000'), contributor('b', '1.4000')).support).toBe('0.4000');
  });

  it('measures for the pace each contributor against its own dates, held to 0…1', () => {
    const { supportPace } = support([link('a'), link('b')], contributor('a', '0.2000', '0.8000'), contributor('b', '0.9000', '0.3000'));
    expect(supportPace).toBe('0.6250');
  });

  it('leaves out who is cancelled or not measured, and tells how many', () => {
    const { support: figure, counted, leftOut } = support(
      [link('a'), link('b'), link('c'), link('unknown')],
      contributor('a', '0.5000'), contributor('b', '1.0000', '0.5000', { cancelled: true }), contributor('c', null, null),
    );
    expect([figure, counted, leftOut]).toEqual(['0.5000', 1, { weightZero: 0, cancelled: 1, notMeasured: 2, notYetExpected: 0 }]);
  });

  it('leaves out of the pace alone who is not yet expected to have moved', () => {
    const { support: figure, supportPace, leftOut } = support(
      [link('a'), link('b'), link('c')],
      contributor('a', '0.4000', '0.5000'), contributor('b', '0.2000', '0.0000'), contributor('c', '0.0000', null),
    );
    expect([figure, supportPace, leftOut.notYetExpected]).toEqual(['0.2000', '0.8000', 2]);
  });

  it('shows a link of weight 0 and counts it for nothing', () => {
    const { support: figure, counted, leftOut } = support([link('a'), link('b', { weight: '0' })], contributor('a', '0.4000'), contributor('b', '1.0000'));
    expect([figure, counted, leftOut.weightZero]).toEqual(['0.4000', 1, 1]);
  });

  it('is null without a contributor that counts', () => {
    expect(support([])).toMatchObject({ support: null, supportPace: null, counted: 0 });
  });

  it('judges a half exactly: 1/3 and 0.1999/0.6 make 0.33325', () => {
    expect(support([link('a'), link('b')], contributor('a', '0.2000', '0.6000'), contributor('b', '0.1999', '0.6000')).supportPace).toBe('0.3332');
  });
});
