import {
  ASSUMED_CONFIDENCE,
  closedOutcome,
  confidenceBand,
  disagreements,
  healthAt,
  isEarlyWarning,
  type ClosedOutcome,
  type KeyResultHealth,
  type Point,
  type SlotState,
} from '@cairn/method';
import { definitionOf, healthFactsOf, lastStatedConfidence, type CheckInEntry } from '@cairn/rhythm';
import type { KeyResultDoc, ObjectiveDoc } from '../goals/goal-docs.js';
import { goalOf } from '../rows/goal.js';
import type { ConfidenceReading, KeyResultReading } from './figures.js';
import { figuresOf, standingAt, unlessRefused, type Figures } from './key-result-figures.js';
import type { Moment } from './moment.js';
import { pointsSince, silentSlots, talkedSlots } from './narrowing.js';

const NOTHING: Figures = { value: null, progress: null, expected: null, pace: null, paceStatus: 'none' };

/** Every figure of a key result at a moment. */
export function keyResultReading(objective: ObjectiveDoc, keyResult: KeyResultDoc, moment: Moment): KeyResultReading {
  const { rows, t } = moment;
  const standing = standingAt(rows.checkIns.get(keyResult.keyResultId) ?? [], t);
  const slots = moment.slotsOf(objective, keyResult);
  const { figures, refused } = unlessRefused(() => figuresOf({ plan: keyResult.plan, standing, slots }, moment), NOTHING);
  const silent = silentSlots(slots, standing, moment.judgedAt);
  const facts = healthFactsOf(silent.length > 0 ? standing : standing.filter(({ said }) => said !== undefined).slice(-1), silent);
  const health = healthAt({ outcome: outcomeOf(objective, keyResult, moment), ...facts }, moment.judgedAt);
  const { said } = health;
  return {
    keyResult,
    ...figures,
    health: health.state === 'open' ? health.health : null,
    outcome: health.state === 'closed' ? health.outcome : null,
    said,
    confidence: confidenceOf(objective, keyResult, standing, moment),
    disagreements: said === 'on-track' && refused === null ? disagreementsOf({ keyResult, standing, slots, figures }, moment) : [],
    earlyWarning: isEarlyWarning(said, figures.paceStatus),
    lastCheckInAt: lastRecorded(standing),
    slots: moment.summaryOf(slots),
    refused,
  };
}

/** The health as the objective counts it. */
export function countedHealth({ health, outcome, said }: KeyResultReading): KeyResultHealth {
  return outcome === null ? { state: 'open', health: health ?? 'pending', said } : { state: 'closed', outcome, said };
}

/** A key result ends with its objective. */
function outcomeOf(objective: ObjectiveDoc, { cancelled, captured, score }: KeyResultDoc, { rows, judgedAt }: Moment): ClosedOutcome | null {
  const { closedAt } = rows.cycle;
  const isBy = (at: string | undefined): boolean => at !== undefined && at <= judgedAt;
  const given = isBy(score?.at) ? (score?.given ?? null) : null;
  return closedOutcome({ cancelled: (cancelled ?? objective.cancelled) !== undefined, captured: isBy(captured?.at), score: given, cycleClosed: isBy(closedAt ?? undefined) }, objective.kind);
}

function confidenceOf(objective: ObjectiveDoc, keyResult: KeyResultDoc, standing: readonly CheckInEntry[], { rows, thresholds, confidenceAs }: Moment): ConfidenceReading {
  const stated = lastStatedConfidence(standing, goalOf(objective, keyResult, rows.cycle));
  if (stated !== null) return confidenceAs(stated);
  const { stored, assumed } = ASSUMED_CONFIDENCE;
  return { value: stored, assumed, band: confidenceBand(stored, thresholds) };
}

interface Said {
  readonly keyResult: KeyResultDoc;
  readonly standing: readonly CheckInEntry[];
  readonly slots: readonly SlotState[];
  readonly figures: Figures;
}

function disagreementsOf({ keyResult: { plan }, standing, slots, figures: { paceStatus } }: Said, { t, judgedAt, timeZone, cyclePeriod }: Moment): KeyResultReading['disagreements'] {
  const talked = talkedSlots(slots, standing, judgedAt);
  const names = new Set<string>(talked.map(({ name }) => name));
  const spoken = standing.filter(({ said }) => said !== undefined);
  const { checkIns } = healthFactsOf(spoken.filter((entry, index) => names.has(entry.slot) || index === spoken.length - 1), []);
  const points = standing.filter((entry): entry is Point<CheckInEntry> => entry.value !== undefined);
  const figures = { points: pointsSince(points, talked[0]?.opensAt), t, firstDay: cyclePeriod.firstDay, timeZone, ...(plan.measureEvery !== undefined && { measureEvery: plan.measureEvery }) };
  return disagreements({ keyResult: definitionOf(plan), paceStatus, checkIns, slots: talked, figures });
}

function lastRecorded(standing: readonly CheckInEntry[]): string | null {
  return standing.reduce<string | null>((last, { recordedAt }) => (last === null || recordedAt > last ? recordedAt : last), null);
}
