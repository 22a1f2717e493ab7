import { useTranslation } from 'react-i18next';
import { useOrganization } from '../../api/organization.js';
import { now } from '../../time/clock.js';
import { dayIn, daysBetween } from '../../time/days.js';

/** `yesterday`, `in 4 days`: days as they are counted where the organization is. */
export function relativeDay(moment: string, today: string, { language, timeZone }: { readonly language: string; readonly timeZone: string }): string {
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(daysBetween(today, dayIn(timeZone, new Date(moment))), 'day');
}

export function useRelativeDay(): (moment: string) => string {
  const { i18n } = useTranslation();
  const timeZone = useOrganization()?.timeZone ?? 'UTC';
  return (moment) => relativeDay(moment, dayIn(timeZone, now()), { language: i18n.language, timeZone });
}
