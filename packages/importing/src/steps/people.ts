import type { Instant } from '@cairn/method';
import { importedId, type OkrExportPlan } from '@cairn/tables';
import type { World } from '../judging/world.js';
import type { Draft } from './draft.js';

/** The ids of people by e-mail, those of the file among them. */
export type PeopleIds = ReadonlyMap<string, string>;

/**
 * The id of somebody new is made from the first goal in the file that they own: ids stand in the history for good, and one made from an address
 * could be guessed back. New goals come first, for known ones may have belonged to somebody else.
 */
export function peopleIds(plan: OkrExportPlan, { index, initiatives }: World, source: string): PeopleIds {
  const isKnown = (id: string): boolean => index.objectives.has(id) || index.keyResults.has(id) || initiatives.has(id);
  const goals = [...plan.objectives, ...plan.keyResults, ...plan.initiatives].toSorted((one, other) => one.line - other.line);
  const ids = new Map(index.people);
  const taken = new Set(index.organization.people.map(({ id }) => id));
  for (const { ownerEmail, reference } of [...goals.filter(({ id }) => !isKnown(id)), ...goals.filter(({ id }) => isKnown(id))]) {
    if (ids.has(ownerEmail)) continue;
    const id = freeId(reference, source, taken);
    taken.add(id);
    ids.set(ownerEmail, id);
  }
  return ids;
}

function freeId(reference: string, source: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const id = importedId(source, 'person', JSON.stringify([reference, n]));
    if (!taken.has(id)) return id;
  }
}

/** Adds the people whom other steps name and the organization has not. */
export function peopleDrafts({ people }: OkrExportPlan, drafts: readonly Draft[], { ids, at, actorId, world }: Adding): readonly Draft[] {
  const named = new Set(drafts.flatMap((draft) => [draft.actorId, draft.body['ownerId'], draft.body['responsibleId']]));
  const missing = people.filter(({ email }) => !world.index.people.has(email) && named.has(ids.get(email)));
  return missing.map(({ email, name }) => {
    const personId = ids.get(email) ?? '';
    const body = { personId, name: name ?? email, email };
    return { kind: 'person', at, actorId, about: personId, method: 'POST', path: '/people', body, what: 'person', makes: personId, counts: 'people' };
  });
}

/** Who adds people, and when. */
export interface Adding {
  readonly ids: PeopleIds;
  readonly world: World;
  readonly at: Instant;
  readonly actorId: string;
}
