import { readInstant } from '../calendar/instant.js';
import type { KeyResult } from '../key-result/key-result.js';
import { isMetric } from '../key-result/key-result.js';
import type { PaceStatus } from '../pace/status.js';
import type { CheckIn, SaidHealth } from './statement.js';
import { lastSaid } from './statement.js';
import type { Stretch } from './standstill.js';
import { standsStill } from './standstill.js';

/** Why what is said and what is computed disagree. */
export type DisagreementRule = 'pace-off-track' | 'no-movement';

/** A slot of the key result's talks. */
export interface TalkSlot {
  readonly name: string;
  readonly opensAt: string;
  readonly excused: boolean;
}

/** What a disagreement is judged by. */
export interface DisagreementFacts {
  readonly keyResult: KeyResult;
  readonly paceStatus: PaceStatus;
  /** Those that stand, oldest first, as `standingCheckIns` gives them. */
  readonly checkIns: readonly CheckIn[];
  /** All of them, oldest first. */
  readonly slots: readonly TalkSlot[];
  /** The figures, and the moment; the stretch that is looked at begins with the third last slot. */
  readonly figures: Omit<Stretch, 'from'>;
}

const SLOTS_RUNNING = 3;

/** Every rule by which the owner's "on track" and the figures disagree (docs/METHOD.md, Disagreement and early warning). */
export function disagreements(facts: DisagreementFacts): readonly DisagreementRule[] {
  if (lastSaid(facts.checkIns) !== 'on-track') return [];
  const rules: DisagreementRule[] = facts.paceStatus === 'off-track' ? ['pace-off-track'] : [];
  return saysOnTrackWithoutMovement(facts) ? [...rules, 'no-movement'] : rules;
}

/** At risk or off track is said while the pace is on track: something to thank for. */
export function isEarlyWarning(said: SaidHealth | null, paceStatus: PaceStatus): boolean {
  return paceStatus === 'on-track' && (said === 'at-risk' || said === 'off-track');
}

function saysOnTrackWithoutMovement({ keyResult, checkIns, slots, figures }: DisagreementFacts): boolean {
  const first = onTrackSince(slots, checkIns, figures.t);
  return first !== null && isMetric(keyResult) && standsStill(keyResult, { ...figures, from: first.opensAt });
}

/**
 * The first of the last three slots in a row in each of which the owner said on track; null when they did not. The row ends with the
 * slot of the newest check-in: one that is still open breaks nothing, one between without a check-in does, excused ones are passed over.
 */
function onTrackSince(slots: readonly TalkSlot[], checkIns: readonly CheckIn[], t: string): TalkSlot | null {
  const begun = slots.filter(({ excused, opensAt }) => !excused && readInstant(opensAt, 'opensAt') <= readInstant(t, 't'));
  const saidIn = (slot: TalkSlot): SaidHealth | undefined => checkIns.findLast((checkIn) => checkIn.slot === slot.name)?.said;
  const last = begun.findLastIndex((slot) => saidIn(slot) !== undefined);
  const row = begun.slice(Math.max(0, last + 1 - SLOTS_RUNNING), last + 1);
  const isRunning = row.length === SLOTS_RUNNING && row.every((slot) => saidIn(slot) === 'on-track');
  return isRunning ? (row[0] ?? null) : null;
}
