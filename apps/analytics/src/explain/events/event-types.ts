import type { EventType } from '@cairn/contracts';
import type { Measure } from '../measures.js';

const SAID: readonly EventType[] = ['check-in.recorded', 'check-in.corrected'];
const PLANNED: readonly EventType[] = ['objective.committed', 'key-result.added', 'key-result.revised', 'key-result.goalpost-moved', 'key-result.cancelled', 'objective.cancelled'];
const FIGURES: readonly EventType[] = [...SAID, ...PLANNED, 'key-result.captured'];
const LINKED: readonly EventType[] = ['alignment.accepted', 'alignment.reweighted'];

const TYPES: Readonly<Record<Measure, readonly EventType[]>> = {
  value: SAID,
  progress: [...FIGURES, ...LINKED],
  expected: PLANNED,
  pace: FIGURES,
  paceStatus: FIGURES,
  health: [...FIGURES, 'check-in.missed', 'slot.excused', 'key-result.scored'],
  confidence: [...SAID, 'objective.committed'],
  score: [...FIGURES, 'key-result.scored', 'objective.scored'],
  support: LINKED,
  supportPace: LINKED,
  'rhythm.onTime': SAID,
  'rhythm.kept': SAID,
  'rhythm.covered': SAID,
};

/** Types of the events that the inputs of a measure come from. */
export function typesOf(measure: Measure): ReadonlySet<string> {
  return new Set(TYPES[measure]);
}
