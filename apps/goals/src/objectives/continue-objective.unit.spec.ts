import { describe, it } from '@jest/globals';
import { specification } from '@cairn/commands/testing';
import { event, type EventOf } from '@cairn/contracts';
import { cycleFold, type Cycle } from '../cycles/cycle.js';
import type { Deciding } from '../deciding/fold.js';
import { sound } from '../deciding/sound.fixture.js';
import { checkInsFold, type CheckIns } from '../key-results/check-ins.js';
import { continueObjective, type ContinueObjective } from './continue-objective.js';
import { added, cancelled, candidate, checkIn, committed, created, cycleIn, goal, keyResult } from './goal.fixture.js';
import { objectiveFold, type Objective } from './objective.js';

interface States {
  readonly objective: Objective | undefined;
  readonly cycle: Cycle | undefined;
  readonly old: Objective | undefined;
  readonly oldCycle: Cycle | undefined;
  readonly checkIns: CheckIns;
}

const decide = (command: ContinueObjective, { objective, cycle, old, oldCycle, checkIns }: States, deciding: Deciding) =>
  continueObjective(command, { objective, cycle, from: { objective: old, cycle: oldCycle, checkIns } }, deciding);
const continuing = specification({ reads: { objective: objectiveFold, cycle: cycleFold, old: objectiveFold, oldCycle: cycleFold, checkIns: checkInsFold }, decide: sound(decide) });

const next = event('cycle.created', { cycleId: 'q1', name: 'Q1', kind: 'quarter', start: '2027-01-01', end: '2027-03-31', keyDates: {}, policy: {}, policyVersion: 1 });
const command: ContinueObjective = { type: 'ContinueObjective', objectiveId: 'n' };
const there = { objectiveId: 'n', cycleId: 'q1', teamId: 'service' };
const draft = event('objective.created', { ...created.data, ...there, continuesId: 'o' });
const running = [created, added, committed];

const from = (old: readonly EventOf[], checkIns: readonly EventOf[] = []) => continuing.given({ cycle: [next], old, oldCycle: cycleIn('closed'), checkIns });
const part = (n: number, more: object) => event('key-result.added', { ...goal, keyResultId: `o.${n}`, title: 'It', type: 'boolean', due: '2026-12-31', responsibleId: 'ben', ...more });
const carried = (n: number, { data }: EventOf<'key-result.added'>, more: object = {}) => event('key-result.added', { ...data, ...there, keyResultId: `n.${n}`, due: '2027-03-31', ...more });

describe('an objective carried on', () => {
  it('is a draft that names the old one, its metric restarting from where it stands', () => {
    from(running, [checkIn('21')]).when(command).then([draft, carried(1, added, { start: '21' })]);
    from(running).when(command).then([draft, carried(1, added)]);
  });

  it('keeps its thoughts, tags and theme', () => {
    const told = event('objective.created', { ...created.data, rationale: { pain: 'Once.' }, tags: ['a'], themeId: 't' });
    from([told, committed]).when(command).then([event('objective.created', { ...told.data, ...there, continuesId: 'o' })]);
  });

  it('stays restricted to the same people', () => {
    const audience = { personIds: ['cay'], teamIds: [] };
    const restricted = event('objective.restricted', { ...goal, audience, reason: 'Not announced.' });
    from([created, committed, restricted]).when(command).then([draft, event('objective.restricted', { ...there, audience, reason: 'It carries on a restricted objective.' })]);
  });

  it('leaves behind what is done, found or cancelled', () => {
    const gone = event('key-result.cancelled', { ...keyResult, reason: 'Wrong measure.' });
    const found = event('key-result.captured', { ...goal, keyResultId: 'o.3', value: '7' });
    from([...running, part(2, {}), part(3, { type: 'baseline' }), found], [checkIn('10'), checkIn(true, 1, 'o.2')]).when(command).then([draft]);
    from([...running, gone]).when(command).then([draft]);
  });

  it('keeps a range that is inside, and a number still looked for', () => {
    const [range, looking] = [part(2, { type: 'at-least', low: '5' }), part(3, { type: 'baseline' })];
    from([created, range, looking, committed], [checkIn('9', 1, 'o.2')]).when(command).then([draft, carried(1, range), carried(2, looking)]);
  });

  it('leaves the days of the old cycle there', () => {
    const steps = [{ stepId: 'a', title: 'A', weight: '1' }];
    const milestone = part(2, { type: 'milestone', steps: steps.map((step) => ({ ...step, due: '2026-11-01' })) });
    from([created, milestone, committed]).when(command).then([draft, carried(1, milestone, { steps })]);
    const { plan: _plan, ...straight } = part(1, { ...added.data, plan: [{ on: '2026-11-01', value: '20' }] }).data;
    from([created, part(1, { ...added.data, plan: [{ on: '2026-11-01', value: '20' }] }), committed]).when(command).then([draft, carried(1, event('key-result.added', straight))]);
  });

  it('is refused twice, in the same cycle, into one that ends, and from what was given up or never chosen', () => {
    continuing.given({ objective: [draft], cycle: [next], old: running, oldCycle: cycleIn('closed') }).when(command).thenRefuses('objective-exists', { field: 'objectiveId' });
    continuing.given({ cycle: cycleIn('active'), old: running, oldCycle: cycleIn('active') }).when(command).thenRefuses('carried-over-within-cycle', { field: 'cycleId' });
    continuing.given({ cycle: cycleIn('closing'), old: running, oldCycle: cycleIn('closed') }).when(command).thenRefuses('cycle-state', { from: 'closing', wanted: ['draft', 'planning', 'active'] });
    from([...running, cancelled]).when(command).thenRefuses('objective-state', { from: 'cancelled', wanted: ['parked', 'committed', 'closed'] });
    from([candidate]).when(command).thenRefuses('objective-state', { from: 'candidate', wanted: ['parked', 'committed', 'closed'] });
    from([]).when(command).thenRefuses('objective-unknown', { field: 'objectiveId' });
  });
});
