import type { CycleState } from '../../api/organization.js';

/** The states of a cycle in their order. */
export const STATES: readonly CycleState[] = ['draft', 'planning', 'active', 'closing', 'closed', 'archived'];

/** How a cycle goes on, and the ways back: the last part of the route. */
export const MOVES = ['start-planning', 'activate', 'withdraw-activation', 'start-closing', 'cancel-closing', 'close', 'archive'] as const;

export type MoveName = (typeof MOVES)[number];

export interface Move {
  readonly name: MoveName;
  readonly from: CycleState;
  readonly to: CycleState;
  /** A way back asks for a reason, which stays in the history. */
  readonly isBack: boolean;
  /** What changes much is done by typing the cycle's name. */
  readonly needsName: boolean;
}

const on = (name: MoveName, from: CycleState, to: CycleState, needsName = false): Move => ({ name, from, to, isBack: false, needsName });
const back = (name: MoveName, from: CycleState, to: CycleState): Move => ({ name, from, to, isBack: true, needsName: false });

const ALL: readonly Move[] = [
  on('start-planning', 'draft', 'planning'),
  on('activate', 'planning', 'active', true),
  on('start-closing', 'active', 'closing'),
  back('withdraw-activation', 'active', 'planning'),
  on('close', 'closing', 'closed', true),
  back('cancel-closing', 'closing', 'active'),
  on('archive', 'closed', 'archived'),
];

/** What can be done with a cycle in this state, the way on first (docs/METHOD.md, cycle and objective). */
export function movesFrom(state: CycleState): readonly Move[] {
  return ALL.filter(({ from }) => from === state);
}
