import type { OkrExportPlan } from '@cairn/tables';
import type { KnownIndex } from '../known/known-index.js';
import type { KnownInitiative } from '../known/known-organization.js';
import type { Periods } from '../schedule/periods.js';

/** What goals are judged against. */
export interface World {
  readonly index: KnownIndex;
  readonly periods: Periods;
  /** The initiatives that the organization has already, by the id that the file's row was given. */
  readonly initiatives: ReadonlyMap<string, KnownInitiative>;
}

/** Rows of initiatives that the organization has: one of the same title under the same key result, each counted once. */
export function knownInitiatives({ initiatives }: OkrExportPlan, { organization }: KnownIndex): World['initiatives'] {
  const free = new Map<string, KnownInitiative[]>();
  for (const known of organization.initiatives) free.set(placeOf(known), [...(free.get(placeOf(known)) ?? []), known]);
  return new Map(initiatives.flatMap((initiative) => {
    const known = free.get(placeOf(initiative))?.shift();
    return known === undefined ? [] : [[initiative.id, known] as const];
  }));
}

function placeOf({ keyResultId, title }: Pick<KnownInitiative, 'keyResultId' | 'title'>): string {
  return JSON.stringify([keyResultId, title]);
}

/** Why nothing can be added to an objective of the organization; null when something can, or when it is new. */
export function whyClosed(objectiveId: string, { index, periods }: World): string | null {
  const objective = index.objectives.get(objectiveId);
  if (objective === undefined) return null;
  if (objective.state === 'cancelled' || objective.state === 'closed') return `${objective.reference ?? objective.title} is ${objective.state} in the organization`;
  return whyPeriodClosed(objective.cycleId, periods);
}

function whyPeriodClosed(cycleId: string, periods: Periods): string | null {
  const known = periods.get(cycleId)?.known ?? null;
  return known?.state === 'closed' || known?.state === 'archived' ? `${known.name} is ${known.state} in the organization` : null;
}

/** The same of a key result and its objective. */
export function whyKeyResultClosed(keyResultId: string, world: World): string | null {
  const keyResult = world.index.keyResults.get(keyResultId);
  if (keyResult === undefined) return null;
  return keyResult.standing === 'open' ? whyClosed(keyResult.objectiveId, world) : `${keyResult.reference ?? keyResult.title} is ${keyResult.standing} in the organization`;
}
