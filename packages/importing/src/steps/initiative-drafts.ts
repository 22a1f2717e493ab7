import type { Instant } from '@cairn/method';
import type { OkrExportPlan, PlannedInitiative } from '@cairn/tables';
import type { KnownInitiative } from '../known/known-organization.js';
import { entersAt, latest, startOf } from '../schedule/clock.js';
import { momentIn } from '../schedule/moments.js';
import { saying } from './body.js';
import type { Draft } from './draft.js';
import type { GoalTerms } from './goal-drafts.js';

type State = KnownInitiative['state'];

/** Adds initiatives, starts them on their first day and finishes them on their last, as far as the file says that this has happened. */
export function initiativeDrafts({ initiatives }: OkrExportPlan, terms: GoalTerms): readonly Draft[] {
  const parts = lastParts(initiatives, terms);
  return initiatives.flatMap((initiative) => {
    const id = terms.ids.get(initiative.id);
    return id === undefined ? [] : draftsOf(initiative, { id, lastPart: parts.get(initiative.id) ?? null }, terms);
  });
}

/** When the last part of each initiative is added: a finished one takes none. */
function lastParts(initiatives: readonly PlannedInitiative[], { moments }: GoalTerms): ReadonlyMap<string, Instant> {
  const last = new Map<string, Instant>();
  for (const { id, parentId } of initiatives) {
    if (parentId === null) continue;
    const at = momentIn(moments.initiatives, id);
    last.set(parentId, latest(at, last.get(parentId) ?? at));
  }
  return last;
}

interface Made {
  /** The organization's. */
  readonly id: string;
  readonly lastPart: Instant | null;
}

function draftsOf(initiative: PlannedInitiative, { id, lastPart }: Made, terms: GoalTerms): readonly Draft[] {
  const { reference, ownerEmail } = initiative;
  const { at, startAt, finishAt } = timesOf(initiative, lastPart, terms);
  const actorId = terms.people.get(ownerEmail) ?? terms.importerId;
  const of = { actorId, about: initiative.id, method: 'POST' } as const;
  const known = terms.world.initiatives.get(initiative.id);
  const { starts, finishes } = movesTo(initiative.state, known?.state ?? 'planned');
  const drafts: readonly Draft[] = [
    { ...of, kind: 'initiative', at, ...addingOf(initiative, actorId, terms), what: `initiative ${reference}`, makes: id, counts: 'initiatives' },
    { ...of, kind: 'initiative-start', at: startAt, path: `/initiatives/${id}/start`, body: {}, what: `start ${reference}` },
    { ...of, kind: 'initiative-finish', at: finishAt, path: `/initiatives/${id}/finish`, body: {}, what: `finish ${reference}` },
  ];
  const isNeeded = [known === undefined, starts, finishes];
  return drafts.filter((_, place) => isNeeded[place] === true);
}

function timesOf({ id, start, due }: PlannedInitiative, lastPart: Instant | null, { moments, clock }: GoalTerms) {
  const at = momentIn(moments.initiatives, id);
  const startAt = latest(at, entersAt(startOf(start, clock), clock));
  return { at, startAt, finishAt: latest(startAt, entersAt(startOf(due, clock), clock), lastPart ?? startAt) };
}

function addingOf({ title, start, due, keyResultId, parentId }: PlannedInitiative, ownerId: string, { ids }: GoalTerms): Pick<Draft, 'path' | 'body'> {
  const parent = parentId === null ? null : (ids.get(parentId) ?? parentId);
  return { path: `/key-results/${ids.get(keyResultId) ?? keyResultId}/initiatives`, body: saying({ title, ownerId, parentId: parent, start, due }) };
}

/** Only forwards: what people have done since is left alone. */
function movesTo(wanted: PlannedInitiative['state'], from: State): { readonly starts: boolean; readonly finishes: boolean } {
  const starts = from === 'planned' && wanted !== 'planned';
  return { starts, finishes: wanted === 'done' && (starts || from === 'in-progress') };
}
