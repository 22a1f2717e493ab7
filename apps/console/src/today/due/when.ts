import { useTranslation } from 'react-i18next';
import { useOrganization } from '../../api/organization.js';
import { usePlace } from '../../place/place.js';
import { dayIn, daysBetween, useToday } from '../../time/days.js';

/** `yesterday`, `in 4 days`: days as they are counted where the organization is. */
export function relativeDay(moment: string, today: string, { language, timeZone }: { readonly language: string; readonly timeZone: string }): string {
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(daysBetween(today, dayIn(timeZone, new Date(moment))), 'day');
}

/** As seen from today, or from the day that is looked at. */
export function useRelativeDay(): (moment: string) => string {
  const { i18n } = useTranslation();
  const { asOf } = usePlace();
  const timeZone = useOrganization()?.timeZone ?? 'UTC';
  const today = useToday();
  return (moment) => relativeDay(moment, asOf ?? today, { language: i18n.language, timeZone });
}
