import { useTranslation } from 'react-i18next';
import { useOrganization } from '../api/organization.js';

/** Numbers and moments in the language of the page and the zone of the organization. */
export interface Formats {
  /** `0.456` as `46 %`; a dash where there is none. */
  readonly share: (ratio: string | number | null | undefined) => string;
  /** As `share`, with as many places as figures are kept with: `45.67 %`. */
  readonly precise: (ratio: string | number) => string;
  readonly number: (value: string | number) => string;
  /** A moment or a day as a day: `20 Nov 2026`, `2026/11/20（五）`. */
  readonly day: (moment: string | Date) => string;
  /** The time of a moment: `14:05`. */
  readonly time: (moment: string | Date) => string;
  /** As `day`, with the time. */
  readonly moment: (moment: string | Date) => string;
  /** Orders names as readers of this language expect. */
  readonly compare: (a: string, b: string) => number;
}

const DASH = '–';

export function formatsOf(language: string, timeZone: string): Formats {
  const chinese = language.startsWith('zh');
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const precise = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 });
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  const day = new Intl.DateTimeFormat(language, { timeZone, year: 'numeric', month: chinese ? '2-digit' : 'short', day: chinese ? '2-digit' : 'numeric', ...(chinese && { weekday: 'narrow' }) });
  const time = new Intl.DateTimeFormat(language, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const dayText = (moment: string | Date): string => day.format(typeof moment === 'string' ? atNoonIfDay(moment) : moment).replace(/\((.)\)/, '（$1）');
  return {
    share: (ratio) => (ratio === null || ratio === undefined ? DASH : share.format(Number(ratio))),
    precise: (ratio) => precise.format(Number(ratio)),
    number: (value) => number.format(Number(value)),
    day: dayText,
    time: (moment) => time.format(new Date(moment)),
    moment: (moment) => `${dayText(moment)} ${time.format(new Date(moment))}`,
    compare: new Intl.Collator(chinese ? 'zh-Hant' : 'en', { numeric: true }).compare,
  };
}

/** A day without a time is that day in every zone. */
function atNoonIfDay(text: string): Date {
  return new Date(text.length === 10 ? `${text}T12:00:00Z` : text);
}

/** Making them costs more than a screen full of numbers does. */
const made = new Map<string, Formats>();

export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const zone = useOrganization()?.timeZone ?? 'UTC';
  const key = `${i18n.language} ${zone}`;
  const formats = made.get(key) ?? formatsOf(i18n.language, zone);
  made.set(key, formats);
  return formats;
}
