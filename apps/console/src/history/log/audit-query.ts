import { dayAfter } from '../../time/days.js';
import type { HistoryAddress } from '../address.js';

export type AuditQuery = Readonly<Record<string, string | number | undefined>>;

/** Who is told of, what, and until when: the first day is a position, which has to be found. */
export type Filters = Pick<HistoryAddress, 'actor' | 'subject' | 'action' | 'from' | 'to'>;

/** Acts of a page. */
export const PAGE = 50;

/** What a page of acts is asked by. @param after the position before the first day, where there is one */
export function auditQuery({ actor, subject, action, to }: Filters, { language, asOf, after }: { readonly language: string; readonly asOf?: string | undefined; readonly after: number }): AuditQuery {
  const asked = { actor, subject, action, effectiveOn: to, asOf, language, limit: PAGE, after: after === 0 ? undefined : after };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

/** What the last act before a day is asked by: its position is where the day begins. */
export function beforeDay(day: string): AuditQuery {
  return { effectiveOn: dayAfter(day, -1), limit: 1 };
}

/** Whether acts that come now belong to what is shown. @param asOf the day as whose end everything is shown */
export function isOpenEnded({ to }: Filters, { asOf, today }: { readonly asOf?: string | undefined; readonly today: string }): boolean {
  return asOf === undefined && (to === undefined || to >= today);
}

export function isFiltered({ actor, subject, action, from, to }: Filters): boolean {
  return [actor, subject, action, from, to].some((each) => each !== undefined);
}
