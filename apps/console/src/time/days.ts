import { useOrganization } from '../api/organization.js';
import { now } from './clock.js';

const DAY = 86_400_000;

/** A day some days from another: `dayAfter('2026-11-30', 1)` is `2026-12-01`. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Days from one to another; negative when the other came first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** The day of a moment in a time zone. */
export function dayIn(timeZone: string, moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(moment);
}

/** Today where the organization is. */
export function useToday(): string {
  const zone = useOrganization()?.timeZone ?? 'UTC';
  return dayIn(zone, now());
}
