import { specification } from '@cairn/commands/testing';
import { event, type EventOf } from '@cairn/contracts';
import { cycleFold } from '@cairn/rhythm';
import { describe, it } from '@jest/globals';
import { personStandingFold } from '../goals-read/person.js';
import { retrospectiveFold } from '../retrospectives/retrospective.js';
import { closeDecision, decisionFold, recordDecision, type Decision, type RecordDecision } from './decision.js';
import { carryLesson, followUpLesson, lessonFold, recordLesson, type Lesson, type RecordLesson } from './lesson.js';

const place = { retrospectiveId: 'r', cycleId: 'q1', teamId: 'service' };
const opened = event('retrospective.opened', { ...place, atPosition: 9 });
const frozen = event('retrospective.frozen', { ...place, atPosition: 12, methodVersion: 1, policyVersion: 1, content: {}, pages: 0, contentSha256: 'a'.repeat(64) });
const lesson = event('lesson.recorded', { ...place, lessonId: 'l', text: 'Ask first.', tags: [] });
const carried = (toCycleId: string): EventOf => event('lesson.carried', { ...place, lessonId: 'l', toCycleId });
const cycle = (cycleId: string, start: string): EventOf => event('cycle.created', { cycleId, name: cycleId, kind: 'quarter', start, end: '2026-12-31', keyDates: {}, policy: {}, policyVersion: 1 });

describe('a lesson', () => {
  const recording = specification({ reads: { retrospective: retrospectiveFold, lesson: lessonFold }, decide: (command: RecordLesson, states) => recordLesson(command, states) });
  const carrying = specification({ reads: { lesson: lessonFold, from: cycleFold, to: cycleFold }, decide: (toCycleId: string, states) => carryLesson(toCycleId, states) });
  const following = specification({ reads: { lesson: lessonFold }, decide: (command: NonNullable<Lesson['followUp']>, states) => followUpLesson(command, states) });

  it('comes out of an open retrospective', () => {
    const command = { lessonId: 'l', text: 'Ask first.', tags: [] };
    recording.given({ retrospective: [opened] }).when(command).then([lesson]);
    recording.given({ retrospective: [opened, frozen] }).when(command).thenRefuses('retrospective-frozen');
    recording.given({ retrospective: [opened], lesson: [lesson] }).when(command).thenRefuses('lesson-exists');
    recording.given({ retrospective: [opened] }).when({ ...command, text: ' ' }).thenRefuses('text-required', { field: 'text' });
  });

  it('is carried into later cycles, into each once', () => {
    const cycles = { from: [cycle('q1', '2026-01-01')], to: [cycle('q2', '2026-04-01')] };
    carrying.given({ lesson: [lesson], ...cycles }).when('q2').then([carried('q2')]);
    carrying.given({ lesson: [lesson, carried('q2')], ...cycles }).when('q2').thenNothing();
    carrying.given({ lesson: [lesson], from: cycles.from, to: [cycle('q0', '2026-01-01')] }).when('q0').thenRefuses('cycle-not-later', { field: 'toCycleId' });
    carrying.given({ lesson: [lesson], from: cycles.from, to: [...cycles.to, event('cycle.closed', { cycleId: 'q2', objectives: 0, scored: 0 })] }).when('q2').thenRefuses('cycle-closed');
    carrying.given({ lesson: [lesson], from: cycles.from }).when('q2').thenRefuses('cycle-unknown', { field: 'toCycleId' });
    carrying.given(cycles).when('q2').thenRefuses('lesson-unknown');
  });

  it('is followed up once it was carried, in each cycle anew', () => {
    const command = { used: 'yes', text: 'We asked.' } as const;
    const followed = event('lesson.followed-up', { ...place, lessonId: 'l', ...command });
    following.given({ lesson: [lesson, carried('q2')] }).when(command).then([followed]);
    following.given({ lesson: [lesson, carried('q2'), followed] }).when(command).thenNothing();
    following.given({ lesson: [lesson, carried('q2'), followed, carried('q3')] }).when(command).then([followed]);
    following.given({ lesson: [lesson] }).when(command).thenRefuses('lesson-not-carried');
  });
});

describe('a decision', () => {
  const recording = specification({ reads: { retrospective: retrospectiveFold, decision: decisionFold, owner: personStandingFold }, decide: (command: RecordDecision, states) => recordDecision(command, states) });
  const closing = specification({ reads: { decision: decisionFold }, decide: (outcome: NonNullable<Decision['outcome']>, states) => closeDecision(outcome, states) });
  const command = { decisionId: 'd', text: 'A second supplier.', ownerId: 'ann', due: '2026-05-29' };
  const recorded = event('decision.recorded', { ...place, ...command });
  const ann = event('person.added', { personId: 'ann' });

  it('has an owner who is there, and a day', () => {
    recording.given({ retrospective: [opened], owner: [ann] }).when(command).then([recorded]);
    recording.given({ retrospective: [opened] }).when(command).thenRefuses('person-unknown', { field: 'ownerId' });
    recording.given({ retrospective: [opened], owner: [ann, event('person.deactivated', { personId: 'ann' })] }).when(command).thenRefuses('person-deactivated');
    recording.given({ retrospective: [opened], owner: [ann] }).when({ ...command, due: '2026-02-30' }).thenRefuses('not-a-date', { field: 'due' });
    recording.given({ retrospective: [opened, frozen], owner: [ann] }).when(command).thenRefuses('retrospective-frozen');
    recording.given({ retrospective: [opened], owner: [ann], decision: [recorded] }).when(command).thenRefuses('decision-exists');
  });

  it('is closed once', () => {
    const closed = event('decision.closed', { ...place, decisionId: 'd', outcome: 'done' });
    closing.given({ decision: [recorded] }).when('done').then([closed]);
    closing.given({ decision: [recorded, closed] }).when('dropped').thenRefuses('decision-closed', { field: 'decisionId', outcome: 'done' });
    closing.given({}).when('done').thenRefuses('decision-unknown');
  });
});
