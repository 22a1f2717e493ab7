import { describe, expect, it } from '@jest/globals';
import { event } from '@cairn/contracts';
import { cycleFold, goal, objectiveFold, reword } from '../runtime/example.fixture.js';
import { specification } from './specification.js';

const created = event('objective.created', { ...goal, as: 'draft', title: 'First', ownerId: 'person-1', kind: 'aspirational', tags: [] });
const activated = event('cycle.activated', { cycleId: 'cycle-1', countedAt: 0, objectives: 1, keyResults: 0 });
const reworded = event('objective.reworded', { ...goal, changes: [{ field: 'title', from: 'First', to: 'Second' }] });

const rewording = specification({ reads: { objective: objectiveFold, cycle: cycleFold }, decide: reword });

describe('a specification', () => {
  it('holds where the decision is as told', () => {
    rewording.given({ objective: [created] }).when({ title: 'Second' }).then([reworded]);
    rewording.given({ objective: [created] }).when({ title: 'First' }).thenNothing();
    rewording.given({ objective: [created, reworded] }).when({ title: 'Second' }).thenNothing();
    rewording.given({ objective: [created], cycle: [activated] }).when({ title: 'Second' }).thenRefuses('reason-required', { field: 'reason' });
    rewording.when({ title: 'Second' }).thenRefuses('objective-unknown');
  });

  it.each([
    ['other events', () => rewording.given({ objective: [created] }).when({ title: 'Third' }).then([reworded])],
    ['events where none were expected', () => rewording.given({ objective: [created] }).when({ title: 'Second' }).thenNothing()],
    ['no refusal', () => rewording.given({ objective: [created] }).when({ title: 'Second' }).thenRefuses('reason-required')],
    ['another refusal', () => rewording.when({ title: 'Second' }).thenRefuses('reason-required')],
    ['other details', () => rewording.when({ title: 'Second' }).thenRefuses('objective-unknown', { id: 1 })],
  ])('fails on %s', (_what, specify) => {
    expect(specify).toThrow();
  });
});
