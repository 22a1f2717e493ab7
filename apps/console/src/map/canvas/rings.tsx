import { memo } from 'react';
import { healthColour, SHAPES } from '../../health/health-mark.js';
import type { NodeState } from '../model/answers.js';
import classes from './canvas.module.css';

const AROUND = 100;

/** How much of a ring is filled: over and under are shown as full and empty. */
export function filled(ratio: string | null): number {
  return ratio === null ? 0 : Math.round(Math.min(1, Math.max(0, Number(ratio))) * AROUND * 10) / 10;
}

export type RingState = Pick<NodeState, 'progress' | 'expected' | 'support' | 'health' | 'state'>;

/** Support around, own progress inside it against a tick where it should be, and the health in the middle. */
export const Rings = memo(function Rings({ size, progress, expected, support, health, state }: RingState & { readonly size: number }) {
  return (
    <svg className={classes.rings} viewBox="0 0 100 100" width={size} height={size} aria-hidden="true" data-state={state} style={{ color: healthColour(health) }}>
      <circle className={support === null ? classes.noSupport : classes.track} cx="50" cy="50" r="45" strokeWidth={support === null ? 1.5 : 8} />
      {support !== null && <circle className={classes.support} cx="50" cy="50" r="45" strokeWidth="8" pathLength={AROUND} strokeDasharray={`${filled(support)} ${AROUND}`} />}
      <circle className={classes.track} cx="50" cy="50" r="32" strokeWidth="12" />
      {progress !== null && <circle className={classes.progress} cx="50" cy="50" r="32" strokeWidth="12" pathLength={AROUND} strokeDasharray={`${filled(progress)} ${AROUND}`} />}
      {expected !== null && <line className={classes.tick} x1="50" x2="50" y1="9.5" y2="26.5" transform={`rotate(${filled(expected) * 3.6} 50 50)`} />}
      <text className={classes.health} x="50" y="51" textAnchor="middle" dominantBaseline="central">{health === null ? '–' : SHAPES[health]}</text>
    </svg>
  );
});
