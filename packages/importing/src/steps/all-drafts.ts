import type { OkrExportPlan } from '@cairn/tables';
import type { NewCheckIn } from '../judging/judge-check-ins.js';
import type { LogState } from '../schedule/clock.js';
import { earliest } from '../schedule/clock.js';
import { checkInDrafts } from './check-in-drafts.js';
import type { Draft } from './draft.js';
import type { GoalTerms } from './goal-drafts.js';
import { goalDrafts } from './goal-drafts.js';
import { initiativeDrafts } from './initiative-drafts.js';
import { peopleDrafts } from './people.js';
import { cycleDrafts, teamDrafts } from './place-drafts.js';
import type { SweptCycle } from './sweeps.js';
import { sweepDrafts } from './sweeps.js';

/** What is to be added, by the file that tells of it. */
export interface Additions {
  readonly plan: OkrExportPlan;
  /** The check-ins of the export itself. */
  readonly exported: readonly NewCheckIn[];
  readonly logged: readonly NewCheckIn[];
}

/** Drafts by the file that they come from; the frame belongs to none. */
export interface AllDrafts {
  readonly okrs: readonly Draft[];
  readonly checkIns: readonly Draft[];
  /** Founding the organization, and the daily look at what was missed. */
  readonly frame: readonly Draft[];
}

/** Every draft of an import but its record; none when nothing is to be added. */
export function allDrafts({ plan, exported, logged }: Additions, log: LogState, terms: GoalTerms): AllDrafts {
  const { people, importerId, clock, world } = terms;
  const goals = [
    ...cycleDrafts(plan, clock, terms),
    ...goalDrafts(plan, terms),
    ...initiativeDrafts(plan, terms),
    ...checkInDrafts(exported, people, importerId),
  ];
  const checkIns = checkInDrafts(logged, people, importerId);
  const at = [...goals, ...checkIns].reduce((first, draft) => earliest(first, draft.at), clock.now);
  const teams = teamDrafts(plan, at, terms);
  const added = peopleDrafts(plan, [...goals, ...checkIns], { ids: people, world, at, actorId: importerId });
  const okrs = [...teams, ...added, ...goals];
  const isAnything = okrs.length + checkIns.length > 0;
  return { okrs, checkIns, frame: isAnything ? frameDrafts(log, at, terms) : [] };
}

function frameDrafts({ state }: LogState, at: Draft['at'], { clock, importerId: actorId, world, moments }: GoalTerms): readonly Draft[] {
  if (state === 'lived') return [];
  const { timeZone } = clock;
  const founding: Draft = { kind: 'organization', at, actorId, about: timeZone, method: 'PATCH', path: '/organization', body: { timeZone }, what: 'found the organization' };
  const cycles = [...world.periods.values()].flatMap(({ id, end }): readonly SweptCycle[] => {
    const activeAt = moments.activations.get(id) ?? null;
    return activeAt === null ? [] : [{ end, activeAt }];
  });
  const sweeps = sweepDrafts(cycles, clock, actorId);
  return state === 'empty' ? [founding, ...sweeps] : sweeps;
}
