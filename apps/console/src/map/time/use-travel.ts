import { useDebouncedCallback } from '@mantine/hooks';
import { useCallback, useState } from 'react';
import { usePlace } from '../../place/place.js';
import { dayAt, positionOf, type TimeLine } from '../model/time-line.js';

export interface Travel {
  /** Where the slider stands. */
  readonly position: number;
  /** The day that is shown; undefined: now. */
  readonly day: string | undefined;
  /** Shows a position; the address follows when it rests. */
  readonly moveTo: (position: number) => void;
  /** Shows a position in passing. */
  readonly pass: (position: number) => void;
}

/** Milliseconds after which a slider that does not move has come to rest. */
const REST = 350;

/** One name for each day on each line of days. */
function nameOf(line: TimeLine | undefined, asOf = 'now'): string {
  return line === undefined ? asOf : `${asOf} ${line.first} ${line.now}`;
}

/** Goes through the days of a cycle without asking the address each time, and follows it where it changes by itself. */
export function useTravel(line: TimeLine | undefined): Travel {
  const { asOf, go } = usePlace();
  const arrived = line === undefined ? 0 : positionOf(line, asOf);
  const place = nameOf(line, asOf);
  const [{ position, from }, setState] = useState({ position: arrived, from: place });
  if (from !== place) setState({ position: arrived, from: place });
  const rest = useDebouncedCallback((at: number) => go({ asOf: line && dayAt(line, at) }), REST);
  const pass = useCallback((at: number) => setState((before) => ({ ...before, position: at })), []);
  const moveTo = useCallback(
    (at: number) => {
      pass(at);
      rest(at);
    },
    [pass, rest],
  );
  return { position, day: line === undefined || position === arrived ? asOf : dayAt(line, position), moveTo, pass };
}
