import type { Schemas } from '@cairn/client';
import { dayIn } from '../../time/days.js';

export type Act = Schemas['AuditItem'];

/** Acts of one day. */
export interface Day {
  readonly day: string;
  readonly acts: readonly Act[];
}

/** Acts by the day on which they were done where the organization is, in the order in which they came. */
export function byDay(acts: readonly Act[], timeZone: string): readonly Day[] {
  const days: { day: string; acts: Act[] }[] = [];
  for (const act of acts) {
    const day = dayIn(timeZone, new Date(act.at));
    const last = days.at(-1);
    if (last?.day === day) last.acts.push(act);
    else days.push({ day, acts: [act] });
  }
  return days;
}
