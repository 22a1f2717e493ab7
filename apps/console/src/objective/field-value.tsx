import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonName, TeamName } from '../people/names.js';
import { useFormats } from '../words/formats.js';
import { MEASURES, type Measure } from './forms/plan-draft.js';

const PEOPLE = ['ownerId', 'responsibleId'];
const TEAMS = ['teamId', 'helpingTeamIds'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const FIGURES = ['start', 'target', 'low', 'high', 'tolerance', 'weight'];

/** What a field holds, as people read it: names for ids, words for codes. */
export function FieldValue({ field, value }: { readonly field: string; readonly value: unknown }): ReactNode {
  const text = useFieldText();
  if (typeof value === 'string' && PEOPLE.includes(field)) return <PersonName id={value} />;
  if (typeof value === 'string' && TEAMS.includes(field)) return <TeamName id={value} />;
  return text(field, value);
}

type Reader = (value: string) => string;

function useFieldText(): (field: string, value: unknown) => string {
  const { t } = useTranslation(['objective', 'common']);
  const { number, day, share } = useFormats();
  const figure: Reader = (value) => (Number.isFinite(Number(value)) ? number(value) : value);
  const measure: Reader = (value) => t(`measures.${measureOf(value)}`);
  const readers: Readonly<Record<string, Reader>> = {
    ...Object.fromEntries(FIGURES.map((field) => [field, figure])),
    progress: share,
    due: day,
    kind: (value) => t(`common:kinds.${value === 'committed' ? 'committed' : 'aspirational'}`),
    type: measure,
    measure,
  };
  const ofText = (field: string, value: string): string => {
    if (value === '') return '–';
    return DAY.test(value) ? day(value) : (readers[field]?.(value) ?? value);
  };
  return (field, value) => {
    if (typeof value === 'string') return ofText(field, value);
    if (typeof value === 'boolean') return t(value ? 'values.yes' : 'values.no');
    if (!Array.isArray(value) || value.length === 0) return '–';
    return value.map((part: unknown) => partText(part, day)).join(t('comma'));
  };
}

function measureOf(type: string): Measure {
  return MEASURES.find((measure) => measure === type) ?? 'move';
}

/** A step by its title, a point of a curve by its day and value. */
function partText(part: unknown, day: (text: string) => string): string {
  if (typeof part === 'string') return part;
  const { title, on, value } = part as { readonly title?: string; readonly on?: string; readonly value?: string };
  return title ?? `${on === undefined ? '' : day(on)} ${value ?? ''}`.trim();
}
