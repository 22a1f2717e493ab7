import type { OkrExportPlan, PlannedKeyResult, PlannedLink, PlannedObjective } from '@cairn/tables';
import type { ImportClock } from '../schedule/clock.js';
import { linkedAt, momentIn } from '../schedule/moments.js';
import { saying } from './body.js';
import type { Draft } from './draft.js';
import { keyResultBody } from './key-result-body.js';
import type { PeopleIds } from './people.js';
import type { Importing } from './place-drafts.js';

/** What goals are turned into steps with. */
export interface GoalTerms extends Importing {
  readonly clock: ImportClock;
  readonly people: PeopleIds;
  /** The organization's ids of key results and initiatives, by the ids that rows were given. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Objectives with their commitment, key results, and links that both sides hold accepted. What the organization has is passed over. */
export function goalDrafts(plan: OkrExportPlan, terms: GoalTerms): readonly Draft[] {
  const owners = ownersOf(plan, terms);
  return [
    ...plan.objectives.flatMap((objective) => objectiveDrafts(objective, owners, terms)),
    ...plan.keyResults.flatMap((keyResult) => keyResultDrafts(keyResult, owners, terms)),
    ...plan.links.flatMap((link) => linkDrafts(link, owners, terms)),
  ];
}

/** The owner of an objective; of one that nobody told of, the one who imports. */
type Owners = (objectiveId: string) => string;

/** Who owns each objective: the organization's word, where it has one, before the file's. */
function ownersOf({ objectives }: OkrExportPlan, { world: { index }, people, importerId }: GoalTerms): Owners {
  const planned = objectives.map(({ id, ownerEmail }) => [id, people.get(ownerEmail) ?? importerId] as const);
  const owners = new Map([...planned, ...index.organization.objectives.map(({ id, ownerId }) => [id, ownerId] as const)]);
  return (objectiveId) => owners.get(objectiveId) ?? importerId;
}

/** Committing is the owner's act; a draft of an import that broke off is still to be committed to. */
function objectiveDrafts(objective: PlannedObjective, owners: Owners, { world, moments }: GoalTerms): readonly Draft[] {
  const { id, title, cycleId, teamId, tags, reference } = objective;
  const known = world.index.objectives.get(id);
  if (known !== undefined && known.state !== 'draft') return [];
  const at = momentIn(moments.objectives, id);
  const ownerId = owners(id);
  const of = { at, actorId: ownerId, about: id, method: 'POST' } as const;
  const commitment: Draft = { ...of, kind: 'commitment', path: `/objectives/${id}/commit`, body: {}, what: `commit to ${reference}` };
  if (known !== undefined) return [commitment];
  const body = saying({ objectiveId: id, cycleId, teamId, title, ownerId, tags: tags.length > 0 ? tags : null, externalId: reference });
  return [{ ...of, kind: 'objective', path: '/objectives', body, what: `objective ${reference}`, makes: id, counts: 'objectives' }, commitment];
}

function keyResultDrafts(keyResult: PlannedKeyResult, owners: Owners, { world, moments, people, ids }: GoalTerms): readonly Draft[] {
  const { id, objectiveId, ownerEmail, reference } = keyResult;
  const made = ids.get(id);
  if (made === undefined || world.index.keyResults.has(id)) return [];
  const actorId = owners(objectiveId);
  const body = keyResultBody(keyResult, people.get(ownerEmail) ?? actorId);
  const path = `/objectives/${objectiveId}/key-results`;
  return [{ kind: 'key-result', at: momentIn(moments.keyResults, id), actorId, about: id, method: 'POST', path, body, what: `key result ${reference}`, makes: made, counts: 'keyResults' }];
}

/** An import speaks for both sides: the one that contributes asks, the other accepts. A link that was asked for before the import broke off is still to be accepted. */
function linkDrafts(link: PlannedLink, owners: Owners, { world, moments, clock, ids }: GoalTerms): readonly Draft[] {
  const { id, fromObjectiveId, toObjectiveId } = link;
  const known = world.index.links.get(id);
  if (known !== undefined && known.state !== 'proposed') return [];
  const of = { at: linkedAt(link, moments, clock), about: id, method: 'POST' } as const;
  const acceptance: Draft = { ...of, kind: 'acceptance', actorId: owners(toObjectiveId), path: `/alignments/${id}/accept`, body: {}, what: 'accept a link' };
  if (known !== undefined) return [acceptance];
  return [{ ...of, kind: 'proposal', actorId: owners(fromObjectiveId), path: '/alignments', body: linkBody(link, ids), what: 'propose a link', makes: id, counts: 'links' }, acceptance];
}

function linkBody({ id, fromObjectiveId, toObjectiveId, toKeyResultId }: PlannedLink, ids: GoalTerms['ids']): Draft['body'] {
  return saying({ alignmentId: id, fromObjectiveId, toObjectiveId, toKeyResultId: toKeyResultId === null ? null : (ids.get(toKeyResultId) ?? toKeyResultId) });
}
