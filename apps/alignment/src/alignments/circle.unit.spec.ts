import { describe, expect, it } from '@jest/globals';
import { event, type EventOf, type Fold } from '@cairn/contracts';
import fc from 'fast-check';
import { circleClosedBy } from './circle.js';
import { linksFold, type Links } from './links.js';
import { acting, asking, ends, given, negotiation, proposed } from './negotiation.fixture.js';

const between = (alignmentId: string, from: string, to: string) => ({ ...ends, alignmentId, fromObjectiveId: from, toObjectiveId: to });
const offered = (alignmentId: string, from: string, to: string): EventOf => event('alignment.proposed', { ...between(alignmentId, from, to), weight: '1', awaits: 'to' });
const circle = { field: 'toObjectiveId', circle: ['o-a', 'o-b', 'o-c', 'o-a'] };
const back = [offered('l-2', 'o-b', 'o-c'), offered('l-3', 'o-c', 'o-a')];

function folded<State>(fold: Fold<State>, events: readonly EventOf[]): State {
  return events.reduce<State>((state, each) => fold.evolve(state, { ...each, at: '', actor: 'p', via: 'api' }), fold.initial);
}

describe('a circle of links', () => {
  it('is refused and named when a link would close it', () => {
    negotiation.given({ ...given(), links: back }).when(asking()).thenRefuses('alignment-circle', circle);
  });

  it('is looked for again at a counter-offer and at acceptance', () => {
    const links = [proposed(), ...back];
    negotiation.given({ ...given(proposed()), links }).when({ kind: 'counter', alignmentId: 'l-1', weight: '1', text: 'So.', acting: acting('to') }).thenRefuses('alignment-circle', circle);
    negotiation.given({ ...given(proposed()), links }).when({ kind: 'accept', alignmentId: 'l-1', acting: acting('to') }).thenRefuses('alignment-circle', circle);
  });

  it('is one objective that would contribute to itself', () => {
    expect(circleClosedBy({ alignmentId: 'l-1', fromObjectiveId: 'o-a', toObjectiveId: 'o-a' }, {})).toEqual(['o-a', 'o-a']);
  });

  it('goes through key results as through their objectives', () => {
    const links = [event('alignment.proposed', { ...between('l-2', 'o-b', 'o-a'), toKeyResultId: 'o-a.1', weight: '1', awaits: 'to' })];
    negotiation.given({ ...given(), links }).when(asking()).thenRefuses('alignment-circle', { field: 'toObjectiveId', circle: ['o-a', 'o-b', 'o-a'] });
  });

  it('goes through links that are countered or accepted, not through those that are over', () => {
    const opposite = between('l-2', 'o-b', 'o-a');
    const start = offered('l-2', 'o-b', 'o-a');
    const binding = [event('alignment.countered', { ...opposite, weight: '1', text: 'So.', round: 2, awaits: 'from' }), event('alignment.accepted', { ...opposite, weight: '1', rounds: 1, silent: true })];
    for (const step of binding) negotiation.given({ ...given(), links: [start, step] }).when(asking()).thenRefuses('alignment-circle');
    const over = [event('alignment.declined', { ...opposite, reason: 'No.' }), event('alignment.withdrawn', opposite), event('alignment.ended', { ...opposite, reason: 'Over.' })];
    for (const step of over) negotiation.given({ ...given(), links: [start, step] }).when(asking()).then([proposed()]);
  });

  it('can never come to be, whatever is proposed', () => {
    const pairs = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 40 });
    fc.assert(
      fc.property(pairs, (asked) => {
        const links = asked.reduce<Links>((state, [from, to], index) => linkUnlessCircle(state, `l-${index}`, [`o-${from}`, `o-${to}`]), {});
        for (let id = 0; id < 8; id += 1) expect(reachesItself(`o-${id}`, links)).toBe(false);
      }),
    );
  });
});

describe('linking the same two again', () => {
  const exists = { field: 'toObjectiveId', alignmentId: 'l-9' };

  it('is refused while the first link is offered or accepted', () => {
    const first = offered('l-9', 'o-a', 'o-b');
    negotiation.given({ ...given(), links: [first] }).when(asking()).thenRefuses('alignment-exists', exists);
    const accepted = event('alignment.accepted', { ...between('l-9', 'o-a', 'o-b'), weight: '1', rounds: 1, silent: true });
    negotiation.given({ ...given(), links: [first, accepted] }).when(asking()).thenRefuses('alignment-exists', exists);
    const declined = event('alignment.declined', { ...between('l-9', 'o-a', 'o-b'), reason: 'No.' });
    negotiation.given({ ...given(), links: [first, declined] }).when(asking()).then([proposed()]);
  });

  it('is another link where one of them points at a key result', () => {
    const toKeyResult = event('alignment.proposed', { ...between('l-9', 'o-a', 'o-b'), toKeyResultId: 'o-b.1', weight: '1', awaits: 'to' });
    negotiation.given({ ...given(), links: [toKeyResult] }).when(asking()).then([proposed()]);
  });
});

function linkUnlessCircle(links: Links, alignmentId: string, [from, to]: readonly [string, string]): Links {
  const closes = circleClosedBy({ alignmentId, fromObjectiveId: from, toObjectiveId: to }, links) !== null;
  return closes ? links : folded({ ...linksFold, initial: links }, [offered(alignmentId, from, to)]);
}

/** An oracle of its own: walks every way from an objective, as deep as there are objectives. */
function reachesItself(start: string, links: Links): boolean {
  const edges = Object.values(links).flatMap((bucket) => Object.values(bucket).flatMap((ofObjective) => Object.values(ofObjective)));
  let reached = new Set(edges.filter(({ fromObjectiveId }) => fromObjectiveId === start).map(({ toObjectiveId }) => toObjectiveId));
  for (let step = 0; step < 8; step += 1) reached = new Set([...reached, ...edges.filter(({ fromObjectiveId }) => reached.has(fromObjectiveId)).map(({ toObjectiveId }) => toObjectiveId)]);
  return reached.has(start);
}
