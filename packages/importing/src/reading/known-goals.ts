import type { Client } from '@cairn/client';
import type { Instant, LocalDate } from '@cairn/method';
import type { InitiativeDoc, KeyResultDoc, ObjectiveDoc } from '@cairn/okr-views';
import { definitionOf } from '@cairn/rhythm/definition';
import type { KnownInitiative, KnownKeyResult, KnownObjective } from '../known/known-organization.js';
import { inParallel } from './in-parallel.js';
import { readAll } from './read-all.js';

/** Objectives that are asked for at once. */
const AT_ONCE = 8;

export interface KnownGoals {
  readonly objectives: readonly KnownObjective[];
  readonly keyResults: readonly KnownKeyResult[];
  readonly initiatives: readonly KnownInitiative[];
}

interface WithParts {
  readonly keyResults: readonly KeyResultDoc[];
  readonly initiatives: readonly InitiativeDoc[];
}

/** All objectives with their parts. @param onProgress told how many of how many have been read */
export async function readGoals(client: Client, onProgress: (done: number, total: number) => void): Promise<KnownGoals> {
  const objectives = await readAll<ObjectiveDoc>(client, '/objectives');
  let done = 0;
  const parts = await inParallel(objectives, AT_ONCE, async (objective): Promise<WithParts> => {
    const found = objective.keyResultIds.length === 0 ? { keyResults: [], initiatives: [] } : await partsOf(client, objective);
    done += 1;
    onProgress(done, objectives.length);
    return found;
  });
  return {
    objectives: objectives.map(objectiveOf),
    keyResults: parts.flatMap(({ keyResults }) => keyResults.map(keyResultOf)),
    initiatives: parts.flatMap(({ initiatives }) => initiatives.map(initiativeOf)),
  };
}

async function partsOf(client: Client, { objectiveId }: ObjectiveDoc): Promise<WithParts> {
  const { body } = await client.request<WithParts>('GET', `/objectives/${encodeURIComponent(objectiveId)}`);
  return body;
}

function objectiveOf({ objectiveId, externalId, title, cycleId, ownerId, state, committedAt, ...doc }: ObjectiveDoc): KnownObjective {
  const parts = doc.keyResultIds.length + doc.initiativeIds.length;
  return { id: objectiveId, reference: externalId ?? null, title, cycleId, ownerId, state, committedAt: committedAt as Instant | null, parts };
}

function keyResultOf({ keyResultId, externalId, objectiveId, standing, addedAt, plan }: KeyResultDoc): KnownKeyResult {
  const { title, due, steps = [] } = plan;
  const stepTitles = Object.fromEntries(steps.map((step) => [step.stepId, step.title]));
  return {
    id: keyResultId,
    reference: externalId ?? null,
    objectiveId,
    title,
    standing,
    due: due as LocalDate,
    addedAt: addedAt as Instant,
    measure: definitionOf(plan),
    stepTitles,
    unit: plan.unit ?? null,
    currency: plan.currency ?? null,
  };
}

function initiativeOf({ initiativeId, keyResultId, title, state }: InitiativeDoc): KnownInitiative {
  return { id: initiativeId, keyResultId, title, state };
}
