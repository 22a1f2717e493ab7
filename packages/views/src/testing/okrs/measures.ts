import type { EventData } from '@cairn/contracts';
import type { Plan } from '../progress/documents.js';

type Changes = EventData<'key-result.goalpost-moved'>['changes'];

/** A kind of key result: its first plan, the values it may take and the ways its goalposts may move. */
export interface Measure {
  readonly plan: Pick<Plan, 'type' | 'start' | 'target' | 'low' | 'high' | 'tolerance' | 'steps' | 'weight'>;
  value(figure: number): string | boolean | string[];
  retarget(figure: number): Changes;
}

const STEPS = [
  { stepId: 's1', title: 'First site', weight: '1' },
  { stepId: 's2', title: 'Second site', weight: '2.5' },
  { stepId: 's3', title: 'Third site', weight: '4' },
];

const number = (figure: number): string => `${figure}.5`;

/** One of each type that takes values by itself. */
export const KEY_RESULT_KINDS: readonly Measure[] = [
  { plan: { type: 'increase', start: '10', target: '90' }, value: number, retarget: (figure) => [{ field: 'target', from: '90', to: String(figure + 11) }] },
  { plan: { type: 'decrease', start: '100', target: '20', weight: '40' }, value: number, retarget: (figure) => [{ field: 'start', to: String(figure + 150) }] },
  { plan: { type: 'at-least', low: '50', tolerance: '20' }, value: number, retarget: (figure) => [{ field: 'low', to: String(figure) }] },
  { plan: { type: 'between', low: '20', high: '60', tolerance: '15' }, value: number, retarget: (figure) => [{ field: 'high', to: String(figure + 21) }] },
  { plan: { type: 'at-most', high: '30' }, value: number, retarget: (figure) => [{ field: 'tolerance', to: String(figure + 1) }] },
  {
    plan: { type: 'milestone', steps: STEPS },
    value: (figure) => STEPS.map(({ stepId }) => stepId).filter((_, index) => (figure >> index) % 2 === 1),
    retarget: (figure) => [{ field: 'steps', from: STEPS, to: STEPS.slice(figure % STEPS.length) }],
  },
  { plan: { type: 'boolean' }, value: (figure) => figure % 2 === 0, retarget: (figure) => [{ field: 'weight', to: String(figure % 50) }] },
];
