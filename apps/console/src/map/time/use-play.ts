import { useEffect, useRef, useState } from 'react';
import type { TimeLine } from '../model/time-line.js';
import type { Travel } from './use-travel.js';

/** The quarter in thirteen seconds, and every other cycle too. */
const LASTS = 13_000;

export interface Play {
  readonly playing: boolean;
  readonly toggle: () => void;
}

/** Goes from where the slider stands, or from the first day, to now. */
export function usePlay({ now }: TimeLine, travel: Travel): Play {
  const [startedAt, setStartedAt] = useState<number>();
  const latest = useRef(travel);
  useEffect(() => {
    latest.current = travel;
  });
  useEffect(() => {
    if (startedAt === undefined) return;
    let begun: number | undefined;
    let frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);

    function step(time: number): void {
      begun ??= time;
      const position = Math.min(now, Math.floor((startedAt ?? 0) + ((time - begun) / LASTS) * now));
      if (position >= now) {
        latest.current.moveTo(now);
        setStartedAt(undefined);
        return;
      }
      if (position !== latest.current.position) latest.current.pass(position);
      frame = requestAnimationFrame(step);
    }
  }, [startedAt, now]);
  const toggle = (): void => {
    if (startedAt !== undefined) travel.moveTo(travel.position);
    setStartedAt(startedAt !== undefined ? undefined : travel.position >= now ? 0 : travel.position);
    if (startedAt === undefined && travel.position >= now) travel.pass(0);
  };
  return { playing: startedAt !== undefined, toggle };
}
