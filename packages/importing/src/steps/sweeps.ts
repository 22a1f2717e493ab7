import type { Instant } from '@cairn/method';
import { dateInZone, instantOf, plusDays, readInstant } from '@cairn/method';
import type { ImportClock } from '../schedule/clock.js';
import { startOf } from '../schedule/clock.js';
import type { Period } from '../schedule/periods.js';
import type { Draft } from './draft.js';

/** After midnight, so that a day's end has passed. */
const MINUTES_INTO_THE_DAY = 30;

/** After its last day a cycle's last slots are still within their grace for some working days. */
const DAYS_AFTER_THE_CYCLE = 14;

/** A cycle in which check-ins can be missed. */
export type SweptCycle = Pick<Period, 'end'> & { readonly activeAt: Instant };

/** In a load, the moments at which a running organization would have noticed what was missed: once a day, while slots of these cycles can end. */
export function sweepDrafts(cycles: readonly SweptCycle[], clock: ImportClock, actorId: string): readonly Draft[] {
  const days = new Set(cycles.flatMap((cycle) => daysOf(cycle, clock)));
  return [...days].toSorted().flatMap((day) => {
    const at = instantOf(readInstant(startOf(day, clock), 'at') + MINUTES_INTO_THE_DAY * 60_000);
    if (at > clock.now || (clock.floor !== null && at < clock.floor)) return [];
    return [{ kind: 'sweep', at, actorId, about: day, method: 'POST', path: '/rhythm/sweep', body: {}, what: `missed by ${day}` }];
  });
}

function daysOf({ activeAt, end }: SweptCycle, { timeZone, now }: ImportClock): readonly string[] {
  const today = dateInZone(readInstant(now, 'now'), timeZone);
  const limit = plusDays(end, DAYS_AFTER_THE_CYCLE);
  const last = limit < today ? limit : today;
  const days: string[] = [];
  for (let day = dateInZone(readInstant(activeAt, 'activeAt'), timeZone); day <= last; day = plusDays(day, 1)) days.push(day);
  return days;
}
