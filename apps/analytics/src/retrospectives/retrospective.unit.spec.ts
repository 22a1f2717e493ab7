import { specification } from '@cairn/commands/testing';
import { event, type EventOf } from '@cairn/contracts';
import { cycleFold } from '@cairn/rhythm';
import { describe, it } from '@jest/globals';
import { goalFold } from '../goals-read/goal.js';
import { teamsFold } from '../goals-read/teams.js';
import { decisionCountsFold, lessonCountsFold } from '../learning/counts.js';
import { freeze, type Freezing } from './freeze.js';
import { openRetrospective } from './open-retrospective.js';
import { reflect, type Reflection } from './reflect.js';
import { retrospectiveFold, type RetrospectivePlace } from './retrospective.js';

const place = { retrospectiveId: 'r', cycleId: 'q', teamId: 'service' };
const opened = event('retrospective.opened', { ...place, atPosition: 9 });
const frozen = event('retrospective.frozen', { ...place, atPosition: 12, methodVersion: 1, policyVersion: 1, content: {}, pages: 0, contentSha256: 'a'.repeat(64) });
const cycle = event('cycle.created', { cycleId: 'q', name: 'Q', kind: 'quarter', start: '2026-01-01', end: '2026-03-31', keyDates: {}, policy: {}, policyVersion: 1 });
const closing = event('cycle.closing-started', { cycleId: 'q' });
const team = (teamId: string, parentTeamId?: string): EventOf => event('team.created', { teamId, name: teamId, kind: 'team', ...(parentTeamId !== undefined && { parentTeamId }), effectiveOn: '2026-01-01' });
const teams = [team('service'), team('field', 'service'), team('sales')];

describe('opening a retrospective', () => {
  const opening = specification({ reads: { retrospective: retrospectiveFold, cycle: cycleFold, teams: teamsFold }, decide: (command: RetrospectivePlace, states, context) => openRetrospective(command, states, context) });

  it.each([['closing', [cycle, closing]], ['closed', [cycle, closing, event('cycle.closed', { cycleId: 'q', objectives: 0, scored: 0 })]]] as const)('looks back on a cycle that is %s', (_, ofCycle) => {
    opening.given({ cycle: ofCycle, teams }).when(place).then([event('retrospective.opened', { ...place, atPosition: 3 })]);
  });

  it('is refused before, after, twice and for nobody', () => {
    const withdrawn = event('cycle.closing-cancelled', { cycleId: 'q', reason: 'Too early.' });
    opening.given({ cycle: [cycle, closing, withdrawn], teams }).when(place).thenRefuses('cycle-not-closing', { field: 'cycleId', phase: 'active' });
    opening.given({ cycle: [cycle, closing, event('cycle.archived', { cycleId: 'q' })], teams }).when(place).thenRefuses('cycle-not-closing', { field: 'cycleId', phase: 'archived' });
    opening.given({ teams }).when(place).thenRefuses('cycle-unknown');
    opening.given({ cycle: [cycle, closing] }).when(place).thenRefuses('team-unknown');
    opening.given({ retrospective: [opened], cycle: [cycle, closing], teams }).when(place).thenRefuses('retrospective-exists');
  });
});

describe('reflecting', () => {
  const reflecting = specification({ reads: { retrospective: retrospectiveFold, goal: goalFold, teams: teamsFold }, decide: (command: Reflection, states) => reflect(command, states) });
  const goal = { objectiveId: 'o', cycleId: 'q', teamId: 'field' };
  const created = event('objective.created', { ...goal, as: 'draft', title: 'O', ownerId: 'ann', kind: 'aspirational', tags: [] });
  const added = event('key-result.added', { ...goal, keyResultId: 'o.1', title: 'K', type: 'boolean', due: '2026-03-31', responsibleId: 'ann' });
  const committed = event('objective.committed', { ...goal, readVersion: 2 });
  const scored = (given: string, asCommitted?: string): EventOf => event('key-result.scored', { ...goal, keyResultId: 'o.1', given, ...(asCommitted !== undefined && { asCommitted }), methodVersion: 1, policyVersion: 1 });
  const given = (...more: readonly EventOf[]) => ({ retrospective: [opened], goal: [created, added, committed, ...more], teams });
  const cause = { kind: 'cause', keyResultId: 'o.1', cause: 'capacity', text: 'Two were away.' } as const;
  const verdict = { kind: 'verdict', objectiveId: 'o', verdict: 'keep', reason: 'Half is done.' } as const;
  const causeRecorded = event('retrospective.cause-recorded', { ...place, keyResultId: 'o.1', cause: 'capacity', text: 'Two were away.' });
  const verdictRecorded = event('retrospective.verdict-recorded', { ...place, objectiveId: 'o', verdict: 'keep', reason: 'Half is done.' });

  it('puts down a cause for what is not scored yet or has any score under 0.7', () => {
    for (const goals of [given(), given(scored('0.6999')), given(scored('0.8', '0.5'))]) reflecting.given(goals).when(cause).then([causeRecorded]);
    reflecting.given(given(scored('0.7', '0.7'))).when(cause).thenRefuses('cause-not-asked', { field: 'keyResultId' });
    reflecting.given(given()).when({ ...cause, keyResultId: 'o.2' }).thenRefuses('key-result-unknown');
  });

  it('puts down a verdict, also on what another team has now', () => {
    const moved = event('objective.moved', { ...goal, teamId: 'sales', fromTeamId: 'field', toTeamId: 'sales' });
    reflecting.given(given(moved)).when(verdict).then([verdictRecorded]);
    reflecting.given({ ...given(), teams: [team('service'), team('field', 'sales'), team('sales')] }).when(verdict).thenRefuses('objective-not-of-retrospective', { field: 'objectiveId' });
    reflecting.given({ ...given(), goal: [created, added] }).when(verdict).thenRefuses('objective-not-of-retrospective');
    reflecting.given({ ...given(), goal: [] }).when(verdict).thenRefuses('objective-unknown');
    reflecting.given(given()).when({ ...verdict, reason: ' ' }).thenRefuses('text-required', { field: 'reason' });
  });

  it('says the same only once, and something else anew', () => {
    reflecting.given({ ...given(), retrospective: [opened, causeRecorded, verdictRecorded] }).when(cause).thenNothing();
    reflecting.given({ ...given(), retrospective: [opened, causeRecorded, verdictRecorded] }).when(verdict).thenNothing();
    reflecting.given({ ...given(), retrospective: [opened, verdictRecorded] }).when({ ...verdict, verdict: 'abandon' }).then([event('retrospective.verdict-recorded', { ...place, objectiveId: 'o', verdict: 'abandon', reason: 'Half is done.' })]);
  });

  it('ends with the freezing', () => {
    for (const reflection of [cause, verdict]) {
      reflecting.given({ ...given(), retrospective: [opened, frozen] }).when(reflection).thenRefuses('retrospective-frozen');
      reflecting.given({ ...given(), retrospective: [] }).when(reflection).thenRefuses('retrospective-unknown');
    }
  });
});

describe('freezing', () => {
  const freezes = specification({
    reads: { retrospective: retrospectiveFold, lessons: lessonCountsFold, decisions: decisionCountsFold },
    decide: (command: Freezing, states, context) => freeze(command, states, context),
  });
  const facts = { atPosition: 12, methodVersion: 1, policyVersion: 2, contentSha256: 'b'.repeat(64) };
  const freezing = { ...facts, seenVersion: 1, seenLearnt: 0, pages: [{ plan: { a: '1' } }, { check: { b: '2' } }] };
  const lesson = event('lesson.recorded', { ...place, lessonId: 'l', text: 'Ask first.', tags: [] });

  it('keeps every part in one commit', () => {
    freezes.given({ retrospective: [opened] }).when(freezing).then([
      event('retrospective.frozen', { ...place, ...facts, content: { plan: { a: '1' } }, pages: 1 }),
      event('retrospective.page-frozen', { ...place, page: 1, content: { check: { b: '2' } } }),
    ]);
  });

  it('is refused twice, and while the content lacks what was said since', () => {
    freezes.given({ retrospective: [opened, frozen] }).when({ ...freezing, seenVersion: 2 }).thenRefuses('retrospective-frozen');
    freezes.given({ retrospective: [opened, opened] }).when(freezing).thenRefuses('retrospective-changed');
    freezes.given({ retrospective: [opened], lessons: [lesson] }).when(freezing).thenRefuses('retrospective-changed');
    freezes.given({}).when(freezing).thenRefuses('retrospective-unknown');
  });
});
