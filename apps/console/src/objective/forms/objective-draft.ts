import { STEPS, type Kind, type Objective } from '../data/model.js';
import { touched } from './rebase.js';

/** An objective as it is typed. */
export interface ObjectiveDraft {
  readonly title: string;
  readonly teamId: string;
  readonly ownerId: string;
  readonly kind: Kind;
  readonly strategy: string;
  readonly pain: string;
  readonly value: string;
  readonly impact: string;
  readonly focus: string;
}

/** The parts that are promised: changing one of them after the baseline needs a reason. */
const PROMISED: readonly (keyof ObjectiveDraft)[] = ['title', 'teamId', 'ownerId', 'kind'];
const NEEDED = ['title', 'teamId', 'ownerId'] as const;

export function emptyObjective(teamId: string, ownerId: string): ObjectiveDraft {
  return { title: '', teamId, ownerId, kind: 'aspirational', strategy: '', pain: '', value: '', impact: '', focus: '' };
}

export function objectiveDraftOf({ title, teamId, ownerId, kind, rationale }: Pick<Objective, 'title' | 'teamId' | 'ownerId' | 'kind' | 'rationale'>): ObjectiveDraft {
  const { strategy = '', pain = '', value = '', impact = '', focus = '' } = rationale;
  return { title, teamId, ownerId, kind, strategy, pain, value, impact, focus };
}

export function missingOf(draft: ObjectiveDraft): readonly (keyof ObjectiveDraft)[] {
  return NEEDED.filter((field) => draft[field].trim() === '');
}

/** Is something changed that was promised? */
export function changesPromise(base: ObjectiveDraft, typed: ObjectiveDraft): boolean {
  return PROMISED.some((field) => base[field] !== typed[field]);
}

/** The body of a new objective. */
export function newObjectiveBody(draft: ObjectiveDraft, { cycleId, as }: { readonly cycleId: string; readonly as: 'candidate' | 'draft' }): object {
  const rationale = Object.fromEntries(STEPS.map((step): [string, string] => [step, draft[step].trim()]).filter(([, text]) => text !== ''));
  const { title, teamId, ownerId, kind } = draft;
  return { cycleId, as, title: title.trim(), teamId, ownerId, kind, ...(Object.keys(rationale).length > 0 && { rationale }) };
}

/** The body of a change: what was typed differently; a thought that was emptied is taken away. */
export function objectiveChanges(base: ObjectiveDraft, typed: ObjectiveDraft): Readonly<Record<string, unknown>> {
  const changes = touched(base, typed);
  const thoughts = STEPS.filter((step) => changes[step] !== undefined).map((step): [string, string | null] => [step, typed[step].trim() || null]);
  const promised = PROMISED.filter((field) => changes[field] !== undefined).map((field): [string, string] => [field, typed[field].trim()]);
  return { ...Object.fromEntries(promised), ...(thoughts.length > 0 && { rationale: Object.fromEntries(thoughts) }) };
}
