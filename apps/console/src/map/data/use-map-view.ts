import { useMemo, useState } from 'react';
import type { Cycle } from '../../api/organization.js';
import { usePlace } from '../../place/place.js';
import { useToday } from '../../time/days.js';
import type { MapAnswer } from '../model/answers.js';
import { atlasOf, type Atlas } from '../model/atlas.js';
import { momentAt, momentOf, type Lived, type Moment } from '../model/moments.js';
import { timeLineOf, type TimeLine } from '../model/time-line.js';
import { useTravel, type Travel } from '../time/use-travel.js';
import { useMapAddress } from '../use-map-address.js';
import type { MapWindow } from './map-query.js';
import { useCalm } from './use-calm.js';
import { useLived, useMapAnswer } from './use-map.js';

export interface MapView {
  readonly atlas: Atlas;
  /** How everything stood at the moment that is looked at. */
  readonly moment: Moment;
  readonly line: TimeLine | undefined;
  readonly travel: Travel;
  /** The map is drawn, and there is time for what comes beside it. */
  readonly calm: boolean;
  /** Are there moments to go through already? */
  readonly canPlay: boolean;
  /** Somebody is about to look at single days. */
  readonly wantDays: () => void;
}

export interface MapReading {
  /** Undefined while it is read for the first time. */
  readonly view: MapView | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

/** The map of a cycle at the moment that is looked at. */
export function useMapView(cycle: Cycle): MapReading {
  const { team: teamId } = usePlace();
  const { root } = useMapAddress();
  const today = useToday();
  const line = useMemo(() => timeLineOf(cycle, today), [cycle, today]);
  const travel = useTravel(line);
  const window = { cycleId: cycle.cycleId, teamId, root };
  const now = useMapAnswer(window);
  const calm = useCalm(now.data !== undefined);
  const { lived, wantDays } = useDays(window, line, calm && !now.isPlaceholderData);
  const then = useThen(window, lived);
  const atlas = useAtlas(now.data, lived, then.day);
  const nowMoment = useMemo(() => now.data && momentOf(now.data), [now.data]);
  const moment = momentAt(travel.day, { now: nowMoment, then: then.day?.moments[0], lived: lived?.moments ?? [] });
  const view = atlas && moment && { atlas, moment, line, travel, calm, canPlay: lived !== undefined, wantDays };
  return { view, error: now.error ?? then.error, retry: () => void now.refetch() };
}

/** The weeks of the cycle, and its single days as soon as somebody wants them. */
function useDays(window: MapWindow, line: TimeLine | undefined, enabled: boolean): { readonly lived: Lived | undefined; readonly wantDays: () => void } {
  const [wanted, setWanted] = useState(false);
  const weekly = useLived(window, line, { interval: 'week', enabled });
  const daily = useLived(window, line, { interval: 'day', enabled: enabled && wanted });
  return { lived: daily ?? weekly, wantDays: () => setWanted(true) };
}

/** The day of the address, asked for where it is not among those that were lived. */
function useThen(window: MapWindow, lived: Lived | undefined): { readonly day: Lived | undefined; readonly error: unknown } {
  const { asOf } = usePlace();
  const isKnown = asOf === undefined || lived?.moments.some(({ day }) => day === asOf) === true;
  const { data, isPlaceholderData, error } = useMapAnswer(window, { asOf, enabled: !isKnown });
  const answer = isKnown || isPlaceholderData ? undefined : data;
  const day = useMemo(() => (answer && asOf !== undefined ? { nodes: answer.nodes, links: answer.edges, moments: [{ ...momentOf(answer), day: asOf }] } : undefined), [answer, asOf]);
  return { day, error };
}

function useAtlas(now: MapAnswer | undefined, lived: Lived | undefined, then: Lived | undefined): Atlas | undefined {
  const today = useToday();
  return useMemo(() => now && atlasOf(now, [lived, then].flatMap((each) => each ?? []), today), [now, lived, then, today]);
}
