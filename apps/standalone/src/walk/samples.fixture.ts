import type { Ids } from './place.fixture.js';
import type { Group } from './roles.fixture.js';

/** A request that is in order, by what it is about. Texts in it are the same for every organization: what differs is an id of theirs. */
export interface Sample {
  readonly group: Group;
  readonly path?: (ids: Ids) => Readonly<Record<string, string>>;
  readonly query?: (ids: Ids) => Readonly<Record<string, string>>;
  readonly body?: (ids: Ids) => object;
}

const SHA = 'a'.repeat(64);
const REASON = { reason: 'It is time.' };
const IMPORT = { fileSha256: SHA, mapSha256: SHA, counts: { objectives: 1 }, rejected: 0 };
const SAID = { value: '20', confidence: '0.5', saidHealth: 'on-track' };

const id = (name: keyof Ids) => (ids: Ids): { readonly id: string } => ({ id: String(ids[name]) });
const reads = (more: Omit<Sample, 'group'> = {}): Sample => ({ group: 'reading goals', ...more });
const listens = (more: Omit<Sample, 'group'> = {}): Sample => ({ group: 'reading history', ...more });
const of = (group: Group, name: keyof Ids, body: NonNullable<Sample['body']> = () => ({})): Sample => ({ group, path: id(name), body });
const measure = ({ owner }: Ids): object => ({ title: 'Days to repair', type: 'decrease', start: '30', target: '12', responsibleId: owner });

const READS: Readonly<Record<string, Sample>> = {
  'GET /health/live': { group: 'anybody' },
  'GET /health/ready': { group: 'anybody' },
  'GET /api/v1/history/catalog': { group: 'anybody' },
  'GET /api/v1/history/asyncapi': { group: 'anybody' },
  'GET /api/v1/history/schemas/{type}/{version}': { group: 'anybody', path: () => ({ type: 'check-in.recorded', version: '1' }) },
  'GET /api/v1/organization': reads(),
  'GET /api/v1/teams': reads({ query: ({ root, victim }) => ({ parentTeamId: root, memberId: victim }) }),
  'GET /api/v1/teams/{id}': reads({ path: id('team') }),
  'GET /api/v1/people': reads({ query: () => ({ state: 'active' }) }),
  'GET /api/v1/people/{id}': reads({ path: id('owner') }),
  'GET /api/v1/cycles': reads({ query: ({ cycle }) => ({ parentCycleId: cycle }) }),
  'GET /api/v1/cycles/{id}': reads({ path: id('cycle') }),
  'GET /api/v1/cycles/{id}/readiness': reads({ path: id('cycle') }),
  'GET /api/v1/cycles/{id}/baseline-drift': reads({ path: id('cycle') }),
  'GET /api/v1/objectives': reads({ query: ({ cycle, team, owner }) => ({ cycleId: cycle, teamId: team, ownerId: owner }) }),
  'GET /api/v1/objectives/{id}': reads({ path: id('objective') }),
  'GET /api/v1/objectives/{id}/history': reads({ path: id('objective') }),
  'GET /api/v1/key-results/{id}': reads({ path: id('keyResult') }),
  'GET /api/v1/key-results/{id}/initiatives': reads({ path: id('keyResult') }),
  'GET /api/v1/alignments': reads({ query: ({ objective, cycle }) => ({ objectiveId: objective, cycleId: cycle }) }),
  'GET /api/v1/alignments/{id}': reads({ path: id('link') }),
  'GET /api/v1/roles': { group: 'roles', query: ({ team }) => ({ teamId: team }) },
  'GET /api/v1/search': reads({ query: () => ({ q: 'walk', kinds: 'objective,initiative,team,person,cycle', limit: '50' }) }),
  'GET /api/v1/map': reads({ query: ({ cycle, team }) => ({ cycleId: cycle, teamId: team }) }),
  'GET /api/v1/map/frames': reads({ query: ({ cycle, team }) => ({ cycleId: cycle, teamId: team }) }),
  'GET /api/v1/key-results/{id}/check-ins': reads({ path: id('keyResult') }),
  'GET /api/v1/check-ins/due': reads({ query: ({ team }) => ({ teamId: team }) }),
  'GET /api/v1/slots': reads({ query: ({ keyResult }) => ({ keyResultId: keyResult, from: '2026-08-01', to: '2026-09-30' }) }),
  'GET /api/v1/cadences/{teamId}': reads({ path: ({ team }) => ({ teamId: team }) }),
  'GET /api/v1/explain': reads({ query: ({ keyResult }) => ({ subject: `key-result:${keyResult}`, from: '2026-08-01', to: '2026-08-10' }) }),
  'GET /api/v1/explain/value': reads({ query: ({ objective }) => ({ subject: `objective:${objective}`, measure: 'progress' }) }),
  'GET /api/v1/trends': reads({ query: ({ objective }) => ({ subject: 'objective', id: objective, from: '2026-08-01', to: '2026-08-31', interval: 'week' }) }),
  'GET /api/v1/scorecards/{cycleId}': reads({ path: ({ cycle }) => ({ cycleId: cycle }), query: ({ team }) => ({ teamId: team }) }),
  'GET /api/v1/retrospectives': reads({ query: ({ closing }) => ({ cycleId: closing }) }),
  'GET /api/v1/retrospectives/{id}': reads({ path: id('retrospective') }),
  'GET /api/v1/lessons': reads({ query: ({ closing }) => ({ cycleId: closing }) }),
  'GET /api/v1/decisions': reads({ query: ({ closing }) => ({ cycleId: closing }) }),
  'GET /api/v1/exports': { group: 'reading exports' },
  'GET /api/v1/exports/{dataset}': { group: 'reading exports', path: () => ({ dataset: 'objectives' }), query: ({ cycle }) => ({ format: 'ndjson', cycleId: cycle }) },
  'GET /api/v1/history/events': listens({ query: ({ team, cycle }) => ({ team, cycle, limit: '500' }) }),
  'GET /api/v1/history/streams/{stream}': listens({ path: ({ objective }) => ({ stream: `objective-${objective}` }) }),
  'GET /api/v1/history/audit': listens({ query: ({ objective }) => ({ subject: objective, limit: '500' }) }),
  'GET /api/v1/history/verify': listens(),
  'GET /api/v1/history/checkpoints': listens(),
  'GET /api/v1/history/proofs/{position}': listens({ path: () => ({ position: '1' }) }),
  'GET /api/v1/api-keys': { group: 'reading own keys' },
  'GET /api/v1/me': { group: 'knowing oneself' },
  'GET /api/v1/live': { group: 'reading hints' },
};

const GOALS: Readonly<Record<string, Sample>> = {
  'POST /api/v1/organizations': { group: 'making organizations', body: () => ({ name: 'Another', timeZone: 'UTC', admin: { name: 'Somebody' } }) },
  'PATCH /api/v1/organization': { group: 'organization', body: () => ({ fiscalYearStartMonth: 4 }) },
  'POST /api/v1/teams': { group: 'teams', body: ({ leaf }) => ({ name: 'Walkers', kind: 'squad', parentTeamId: leaf }) },
  'PATCH /api/v1/teams/{id}': of('teams', 'leaf', ({ victim }) => ({ name: 'Strollers', leadId: victim })),
  'POST /api/v1/teams/{id}/members': of('teams', 'leaf', ({ victim }) => ({ personId: victim })),
  'DELETE /api/v1/teams/{id}/members/{personId}': { group: 'teams', path: ({ leaf, victim }) => ({ id: leaf, personId: victim }) },
  'POST /api/v1/teams/{id}/close': of('teams', 'leaf', ({ root }) => ({ successorTeamId: root })),
  'POST /api/v1/people': { group: 'people', body: () => ({ name: 'A walker' }) },
  'PATCH /api/v1/people/{id}': of('people', 'victim', () => ({ name: 'A runner' })),
  'POST /api/v1/roles': { group: 'roles', body: ({ victim, team }) => ({ personId: victim, role: 'viewer', teamId: team }) },
  'DELETE /api/v1/roles': { group: 'roles', query: ({ victim, team }) => ({ personId: victim, role: 'viewer', teamId: team }) },
  'POST /api/v1/people/{id}/deactivate': of('people', 'victim'),
  'POST /api/v1/people/{id}/reactivate': of('people', 'victim'),
  'DELETE /api/v1/people/{id}': { group: 'people', path: id('victim') },
  'POST /api/v1/cycles': { group: 'cycles', body: ({ cycle }) => ({ name: 'A month', kind: 'month', start: '2026-09-01', end: '2026-09-30', parentCycleId: cycle }) },
  'PATCH /api/v1/cycles/{id}': of('cycles', 'spareCycle', () => ({ name: 'Another month' })),
  'POST /api/v1/cycles/{id}/start-planning': of('cycles', 'spareCycle'),
  'POST /api/v1/cycles/{id}/activate': of('cycles', 'spareCycle'),
  'POST /api/v1/cycles/{id}/withdraw-activation': of('cycles', 'spareCycle', () => REASON),
  'POST /api/v1/cycles/{id}/start-closing': of('cycles', 'spareCycle'),
  'POST /api/v1/cycles/{id}/cancel-closing': of('cycles', 'spareCycle', () => REASON),
  'POST /api/v1/cycles/{id}/close': of('cycles', 'spareCycle'),
  'POST /api/v1/cycles/{id}/archive': of('cycles', 'spareCycle'),
  'POST /api/v1/objectives': { group: 'new objectives', body: ({ next, team, owner }) => ({ cycleId: next, teamId: team, title: 'Clinics recommend us', ownerId: owner }) },
  'PATCH /api/v1/objectives/{id}': of('drafts', 'draft', () => ({ title: 'Clinics call us first' })),
  'POST /api/v1/objectives/{id}/choose': of('drafts', 'draft'),
  'POST /api/v1/objectives/{id}/park': of('drafts', 'draft', () => REASON),
  'POST /api/v1/objectives/{id}/resume': of('drafts', 'draft'),
  'POST /api/v1/objectives/{id}/key-results': of('drafts', 'draft', measure),
  'POST /api/v1/objectives/{id}/commit': of('signing drafts', 'draft'),
  'POST /api/v1/objectives/{id}/carry-over': of('commitments', 'objective', ({ next }) => ({ toCycleId: next })),
  'PATCH /api/v1/key-results/{id}': of('commitments', 'keyResult', ({ owner }) => ({ responsibleId: owner, ...REASON })),
  'POST /api/v1/key-results/{id}/initiatives': of('initiatives', 'keyResult', ({ owner, team }) => ({ title: 'A workshop', ownerId: owner, helpingTeamIds: [team] })),
  'PATCH /api/v1/initiatives/{id}': of('initiatives', 'initiative', ({ owner }) => ({ ownerId: owner })),
  'POST /api/v1/initiatives/{id}/start': of('initiatives', 'initiative'),
  'POST /api/v1/initiatives/{id}/finish': of('initiatives', 'initiative'),
  'POST /api/v1/initiatives/{id}/drop': of('initiatives', 'initiative', () => REASON),
  'POST /api/v1/imports/okrs': { group: 'imports', body: () => IMPORT },
};

const TALK: Readonly<Record<string, Sample>> = {
  'POST /api/v1/alignments': { group: 'links of both', body: ({ objective, target }) => ({ fromObjectiveId: objective, toObjectiveId: target }) },
  'POST /api/v1/alignments/{id}/accept': of('links to', 'link'),
  'POST /api/v1/alignments/{id}/counter': of('links to', 'link', () => ({ weight: '2', text: 'More of it.' })),
  'POST /api/v1/alignments/{id}/decline': of('links to', 'link', () => REASON),
  'POST /api/v1/alignments/{id}/withdraw': of('links from', 'link'),
  'POST /api/v1/alignments/{id}/reweight': of('links of both', 'accepted', () => ({ weight: '3', ...REASON })),
  'POST /api/v1/alignments/{id}/end': of('links of both', 'accepted', () => REASON),
  'POST /api/v1/key-results/{id}/check-ins': of('check-ins', 'keyResult', () => SAID),
  'POST /api/v1/check-ins': { group: 'check-ins', body: ({ keyResult }) => ({ items: [{ keyResultId: keyResult, ...SAID }] }) },
  'POST /api/v1/check-ins/{id}/correct': of('check-ins', 'checkIn', () => ({ value: '23', ...REASON })),
  'POST /api/v1/check-ins/{id}/acknowledge': of('leading talk', 'checkIn', () => ({ how: 'thanks' })),
  'POST /api/v1/slots/{slot}/excuse': { group: 'leading talk', path: ({ slot }) => ({ slot }), body: () => REASON },
  'PUT /api/v1/cadences/{teamId}': { group: 'cadences', path: ({ team }) => ({ teamId: team }), body: () => ({ every: 'week', weekday: 5, hour: 17, inherit: 'default' }) },
  'POST /api/v1/imports/{kind}/preview': { group: 'imports', path: () => ({ kind: 'okrs' }), body: () => ({ head: 'VGl0bGUK' }) },
  'POST /api/v1/imports/check-ins': { group: 'imports', body: () => IMPORT },
  'POST /api/v1/rhythm/sweep': { group: 'imports', body: () => ({}) },
};

const LAST: Readonly<Record<string, Sample>> = {
  'POST /api/v1/retrospectives': { group: 'retrospectives', body: ({ closing, team }) => ({ cycleId: closing, teamId: team }) },
  'POST /api/v1/retrospectives/{id}/causes': of('retrospectives', 'retrospective', ({ finishedKeyResult }) => ({ keyResultId: finishedKeyResult, cause: 'capacity' })),
  'POST /api/v1/retrospectives/{id}/verdicts': of('retrospectives', 'retrospective', ({ finished }) => ({ objectiveId: finished, verdict: 'keep', ...REASON })),
  'POST /api/v1/retrospectives/{id}/lessons': of('retrospectives', 'retrospective', () => ({ text: 'Promise less.' })),
  'POST /api/v1/retrospectives/{id}/decisions': of('retrospectives', 'retrospective', ({ owner }) => ({ text: 'Fewer goals.', ownerId: owner, due: '2026-12-01' })),
  'POST /api/v1/lessons/{id}/carry': of('retrospectives', 'lesson', ({ next }) => ({ toCycleId: next })),
  'POST /api/v1/lessons/{id}/follow-up': of('retrospectives', 'lesson', () => ({ used: 'yes', text: 'Three, not five.' })),
  'POST /api/v1/decisions/{id}/close': of('decisions', 'decision', () => ({ outcome: 'done' })),
  'POST /api/v1/retrospectives/{id}/freeze': of('retrospectives', 'retrospective'),
  'POST /api/v1/key-results/{id}/capture': of('commitments', 'keyResult', () => ({ value: '3' })),
  'POST /api/v1/key-results/{id}/score': of('signing scores', 'finishedKeyResult', () => ({ given: '0.5', ...REASON })),
  'POST /api/v1/key-results/{id}/replace': of('commitments', 'keyResult', (ids) => ({ by: measure(ids), ...REASON })),
  'POST /api/v1/key-results/{id}/cancel': of('commitments', 'keyResult', () => REASON),
  'POST /api/v1/objectives/{id}/open': of('visibility', 'target', () => REASON),
  'POST /api/v1/objectives/{id}/restrict': of('visibility', 'target', ({ owner, team }) => ({ audience: { personIds: [owner], teamIds: [team] }, ...REASON })),
  'POST /api/v1/objectives/{id}/score': of('signing scores', 'finished', () => ({ given: '0.5', ...REASON })),
  'POST /api/v1/objectives/{id}/cancel': of('commitments', 'objective', () => REASON),
  'POST /api/v1/api-keys': { group: 'keys', body: ({ admin }) => ({ personId: admin }) },
  'DELETE /api/v1/api-keys/{id}': { group: 'keys', path: id('key') },
  'POST /api/v1/history/open': { group: 'opening sealed text', body: ({ sealedAt }) => ({ position: sealedAt, index: 0, path: '/moved' }) },
};

/** One for every route that is served; those that end a thing come after those that change it. */
export const SAMPLES: Readonly<Record<string, Sample>> = { ...READS, ...GOALS, ...TALK, ...LAST };
