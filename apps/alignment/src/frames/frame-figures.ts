import type { Finding, FoundNode } from '../goal-map/findings.js';

/** What changes of an objective from frame to frame, as the map says it at that moment. */
export interface FrameFigures {
  readonly state: string;
  readonly progress: string | null;
  readonly borrowed: boolean;
  readonly expected: string | null;
  readonly pace: string | null;
  readonly paceStatus: string;
  readonly health: string | null;
  /** 0 to 1. */
  readonly confidence: string | null;
  readonly support: string | null;
  readonly supportPace: string | null;
  readonly findings: readonly Finding[];
}

export function frameFigures({ objective: { reading }, progress, borrowed, expected, pace, support, findings }: FoundNode): FrameFigures {
  const { objective, paceStatus, health, confidence } = reading;
  return {
    state: objective.state,
    progress, borrowed, expected, pace, paceStatus, health,
    confidence: confidence === null ? null : confidence.value,
    support: support.support,
    supportPace: support.supportPace,
    findings,
  };
}

/** What of an objective differs from the frame before; null: it is gone; undefined: nothing. */
export function changeOf(before: FrameFigures | undefined, now: FrameFigures | undefined): Partial<FrameFigures> | null | undefined {
  if (before === now) return undefined;
  if (now === undefined) return null;
  if (before === undefined) return now;
  const changed = Object.entries(now).filter(([name, value]) => !isSame(before[name as keyof FrameFigures], value));
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (Array.isArray(one) && Array.isArray(other) && one.join() === other.join());
}
