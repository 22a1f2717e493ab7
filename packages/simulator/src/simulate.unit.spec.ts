import type { Step } from '@cairn/client';
import { isCairnError } from '@cairn/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Ledger } from './ledger.fixture.js';
import { simulate } from './simulate.js';
import type { SimulationOptions } from './simulation.js';

const NOW = '2026-11-22T06:00:00.000Z';
const some: SimulationOptions = { seed: 1, people: 40, now: NOW };

const options: fc.Arbitrary<SimulationOptions> = fc.record({
  seed: fc.integer(),
  people: fc.integer({ min: 12, max: 50 }),
  now: fc.constantFrom(NOW, '2026-03-20T12:00:00.000Z', '2028-02-29T23:59:59.999Z'),
  timeZone: fc.constantFrom('Asia/Taipei', 'America/New_York', 'Europe/Berlin'),
  cycles: fc.integer({ min: 0, max: 2 }),
});

function textOf(body: Step['body'], field: string): string {
  const text = body?.[field];
  return typeof text === 'string' ? text : '';
}

/** Order, end, keys and references of steps, without holding them. */
function faultsOf(steps: Iterable<Step>, now: string): readonly string[] {
  const [ledger, keys, faults] = [new Ledger(), new Set<string>(), [] as string[]];
  let last = '';
  for (const step of steps) {
    if (step.at < last || step.at > now) faults.push(`${step.at} ${step.path}`);
    if (keys.has(step.key)) faults.push(step.key);
    keys.add(step.key);
    ledger.take(step);
    last = step.at;
  }
  return [...faults, ...ledger.strays, ...(keys.size < 100 ? ['nearly nothing is told'] : [])];
}

describe('a simulation', () => {
  it('is the same each time, also when its steps are gone through again', () => {
    const [one, other] = [simulate(some), simulate(some)];
    const steps = [...one.steps];
    expect([...other.steps]).toEqual(steps);
    expect([...one.steps]).toEqual(steps);
    expect(other.expectations).toEqual(one.expectations);
  });

  it('is another one with another seed', () => {
    const [one, other] = [simulate(some), simulate({ ...some, seed: 2 })];
    const keys = new Set([...one.steps].map(({ key }) => key));
    expect([...other.steps].filter(({ key }) => keys.has(key))).toEqual([]);
    expect(other.organization.cycleIds).not.toEqual(one.organization.cycleIds);
  });

  it('tells in order of time up to now, each step with a key of its own, of nothing before it is there', () => {
    fc.assert(fc.property(options, (given) => {
      expect(faultsOf(simulate(given).steps, given.now)).toEqual([]);
    }), { numRuns: 5 });
  });

  it('can be as large as 2000 people, and is made as it is asked for', () => {
    const { steps } = simulate({ ...some, people: 2000, cycles: 0 });
    expect(faultsOf(steps, NOW)).toEqual([]);
    const [first] = steps;
    expect(first).toMatchObject({ method: 'PATCH', path: '/organization', via: 'simulation' });
  }, 20_000);

  it('tells of every type of key result and of every act', () => {
    const told = [...simulate({ ...some, people: 150 }).steps];
    const types = new Set(told.filter(({ path }) => path.endsWith('/key-results')).map(({ body }) => [textOf(body, 'type'), textOf(body, 'mode')].join(' ').trim()));
    expect([...types].sort()).toEqual(['at-least kept', 'at-least latest', 'at-most kept', 'at-most latest', 'baseline', 'between kept', 'between latest', 'boolean', 'decrease', 'increase', 'milestone']);
    const acts = new Set(told.map(({ path }) => path.split('/').filter((_, index) => index !== 2).slice(1).join('/')));
    expect([...acts].sort()).toEqual(EVERY_ACT);
  });

  it('speaks the languages it is given', () => {
    const titles = (languages: readonly string[]): string => [...simulate({ ...some, languages }).steps].map(({ body }) => textOf(body, 'reason')).join('');
    expect(titles(['en'])).not.toMatch(/\p{Script=Han}/u);
    expect(titles(['zh-Hant'])).toMatch(/\p{Script=Han}/u);
  });

  it.each([['people', { people: 11 }], ['people', { people: 12.5 }], ['cycles', { cycles: -1 }], ['weeks', { weeks: 0 }], ['seed', { seed: 0.5 }]])('refuses %s out of range: %j', (field, wrong) => {
    const refusal = (): unknown => {
      try {
        return simulate({ ...some, ...wrong });
      } catch (error) {
        return isCairnError(error, 'out-of-range') && error.details['field'];
      }
    };
    expect(refusal()).toBe(field);
  });
});

const EVERY_ACT = [
  'alignments', 'alignments/accept', 'alignments/counter', 'alignments/decline', 'alignments/reweight', 'cadences', 'check-ins/acknowledge', 'check-ins/correct', 'cycles', 'cycles/activate',
  'cycles/close', 'cycles/start-closing', 'cycles/start-planning', 'decisions/close', 'initiatives/drop', 'initiatives/finish', 'initiatives/start', 'key-results', 'key-results/cancel',
  'key-results/capture', 'key-results/check-ins', 'key-results/initiatives', 'key-results/replace', 'key-results/score', 'lessons/carry', 'lessons/follow-up', 'objectives', 'objectives/carry-over',
  'objectives/choose', 'objectives/commit', 'objectives/key-results', 'objectives/park', 'objectives/score', 'organization', 'people', 'retrospectives', 'retrospectives/causes', 'retrospectives/decisions',
  'retrospectives/freeze', 'retrospectives/lessons', 'retrospectives/verdicts', 'rhythm', 'roles', 'teams', 'teams/members',
];
