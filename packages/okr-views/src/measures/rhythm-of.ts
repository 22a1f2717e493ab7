import { rhythmAt, rhythmRates, type DecimalText, type RhythmCounts } from '@cairn/method';
import type { GoalRows } from '../rows/goal-rows.js';
import { loadCycle } from '../rows/load-cycle.js';
import { loadObjective } from '../rows/load-objective.js';
import { slotLayer } from '../rows/slot-layer.js';
import { judgedAt, type Reading } from '../reading/reading.js';
import { okrViews } from '../projections.js';
import { subtreeOf } from './subtree.js';

/** The one definition that a figure follows (docs/METHOD.md, measures). */
export interface Definition {
  readonly id: string;
  readonly version: number;
}

export interface Measure {
  readonly definition: Definition;
  /** A share; null without a slot. */
  readonly value: DecimalText | null;
}

/** The measures of a rhythm, with the counts they are shares of. */
export interface RhythmMeasures {
  readonly onTime: Measure;
  readonly kept: Measure;
  readonly covered: Measure;
  readonly counts: RhythmCounts;
  /** How many persons these slots are about: groups under 5 are not to be shown. */
  readonly responsible: number;
}

/** Whose slots: of a key result, an objective, a team's subtree in a cycle, or a cycle; due from one day to another where these are given, both included. */
export interface RhythmScope {
  readonly subject: 'key-result' | 'objective' | 'team' | 'cycle';
  readonly id: string;
  /** Of a team: the cycle that is looked at. */
  readonly cycleId?: string;
  readonly from?: string;
  readonly to?: string;
}

/** The rhythm of check-ins in slots whose grace has ended, excused ones left out and dated by their due day. @returns undefined when the subject is not known there */
export async function rhythmOf(reading: Reading, scope: RhythmScope): Promise<RhythmMeasures | undefined> {
  const rows = await rowsOf(reading, scope);
  if (rows === undefined) return undefined;
  const isAsked = await asked(reading, scope);
  const slotsOf = slotLayer(rows);
  const people = new Set<string>();
  const states = rows.objectives.flatMap((objective) =>
    (rows.keyResults.get(objective.objectiveId) ?? []).filter(({ keyResultId, teamId }) => isAsked({ keyResultId, teamId })).flatMap((keyResult) => {
      const slots = slotsOf(objective, keyResult).filter(({ slot: { dueOn } }) => isWithin(dueOn, scope));
      if (slots.length > 0) people.add(keyResult.responsibleId);
      return slots;
    }),
  );
  return measuresOf(rhythmAt(states, judgedAt(reading)), people.size);
}

async function rowsOf({ views }: Reading, { subject, id, cycleId }: RhythmScope): Promise<GoalRows | undefined> {
  switch (subject) {
    case 'objective':
      return loadObjective(views, id);
    case 'key-result': {
      const keyResult = await views.get(okrViews.keyResults, id);
      return keyResult && loadObjective(views, keyResult.objectiveId);
    }
    case 'team':
      return loadCycle(views, cycleId ?? '');
    case 'cycle':
      return loadCycle(views, id);
  }
}

type Asked = (keyResult: { readonly keyResultId: string; readonly teamId: string }) => boolean;

async function asked({ views }: Reading, { subject, id }: RhythmScope): Promise<Asked> {
  if (subject === 'key-result') return ({ keyResultId }) => keyResultId === id;
  if (subject !== 'team') return () => true;
  const subtree = await subtreeOf(views, id);
  return ({ teamId }) => subtree.has(teamId);
}

function isWithin(dueOn: string, { from = '', to }: RhythmScope): boolean {
  return dueOn >= from && (to === undefined || dueOn <= to);
}

function measuresOf(counts: RhythmCounts, responsible: number): RhythmMeasures {
  const { onTime, kept, covered } = rhythmRates(counts);
  const measure = (name: string, value: DecimalText | null): Measure => ({ definition: { id: `rhythm.${name}`, version: 1 }, value });
  return { onTime: measure('onTime', onTime), kept: measure('kept', kept), covered: measure('covered', covered), counts, responsible };
}
