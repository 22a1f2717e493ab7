import type { Instant, LocalDate } from '@cairn/method';
import { dateInZone, readInstant } from '@cairn/method';
import type { OkrExportPlan } from '@cairn/tables';
import type { ImportClock } from '../schedule/clock.js';
import { latest } from '../schedule/clock.js';
import type { Moments } from '../schedule/moments.js';
import type { Because } from './because.js';
import type { World } from './world.js';
import { whyKeyResultClosed } from './world.js';

/** A key result as its check-ins meet it. */
export interface KeyResultInTalk {
  readonly reference: string;
  readonly cycleId: string;
  readonly due: LocalDate;
  /** The moment from which check-ins are taken: its cycle is active, its objective committed, and it is there. */
  readonly begins: Instant | null;
  /** Why none is taken; null when they are. */
  readonly closed: Because | null;
}

/** Every key result of the file and the organization, by the id that the file's rows were given or else the organization's. */
export function keyResultsInTalk(plan: OkrExportPlan, { world, moments, clock }: Talk): ReadonlyMap<string, KeyResultInTalk> {
  const committed = commitments(plan, { world, moments, clock });
  const { index } = world;
  const known = index.organization.keyResults.map(({ id, reference, title, due, addedAt, objectiveId }) => {
    const cycleId = index.objectives.get(objectiveId)?.cycleId ?? '';
    return [id, { reference: reference ?? title, cycleId, due, addedAt, committedAt: committed.get(objectiveId) ?? null }] as const;
  });
  const added = plan.keyResults.filter(({ id }) => !index.keyResults.has(id)).map(({ id, reference, due, cycleId, objectiveId }) => {
    return [id, { reference, cycleId, due, addedAt: moments.keyResults.get(id) ?? clock.now, committedAt: committed.get(objectiveId) ?? null }] as const;
  });
  return new Map([...known, ...added].map(([id, standing]) => [id, inTalk(id, standing, { world, moments, clock })]));
}

/** What check-ins are judged against. */
export interface Talk {
  readonly world: World;
  readonly moments: Moments;
  readonly clock: ImportClock;
}

/** When each objective is committed to; the import commits to those of its file that are drafts. */
function commitments({ objectives }: OkrExportPlan, { world: { index }, moments }: Talk): ReadonlyMap<string, Instant> {
  const known = index.organization.objectives.flatMap(({ id, committedAt }) => (committedAt === null ? [] : [[id, committedAt] as const]));
  const planned = objectives.filter(({ id }) => (index.objectives.get(id)?.state ?? 'draft') === 'draft');
  return new Map([...known, ...planned.flatMap(({ id }) => [[id, moments.objectives.get(id)] as const]).filter((entry): entry is readonly [string, Instant] => entry[1] !== undefined)]);
}

interface Standing extends Pick<KeyResultInTalk, 'reference' | 'cycleId' | 'due'> {
  readonly addedAt: Instant;
  readonly committedAt: Instant | null;
}

function inTalk(id: string, { addedAt, committedAt, ...keyResult }: Standing, talk: Talk): KeyResultInTalk {
  const activeAt = talk.moments.activations.get(keyResult.cycleId) ?? null;
  const begins = activeAt === null || committedAt === null ? null : latest(addedAt, activeAt, committedAt);
  return { ...keyResult, begins, closed: whyNoTalk(id, { ...keyResult, begins, activeAt }, talk) };
}

type Beginning = Pick<KeyResultInTalk, 'reference' | 'due' | 'begins'> & { readonly activeAt: Instant | null };

/** The last slot of a key result is that of its due date: one that begins later has none (docs/METHOD.md, slots). */
function whyNoTalk(id: string, { reference, due, begins, activeAt }: Beginning, { world, clock }: Talk): Because | null {
  const closed = whyKeyResultClosed(id, world);
  if (closed !== null) return { code: 'goal-not-open', reason: closed };
  if (activeAt === null) return { code: 'period-not-begun', reason: `The period of ${reference} has not begun: no check-in can be taken yet` };
  if (begins === null) return { code: 'goal-not-open', reason: `The objective of ${reference} is not committed to` };
  if (dateInZone(readInstant(begins, 'begins'), clock.timeZone) < due) return null;
  return { code: 'goal-not-open', reason: `${reference} was due on ${due}, before it could be added with its check-ins` };
}
