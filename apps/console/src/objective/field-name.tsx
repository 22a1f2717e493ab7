import { useTranslation } from 'react-i18next';

const KNOWN = ['title', 'teamId', 'ownerId', 'kind', 'strategy', 'pain', 'value', 'impact', 'focus', 'type', 'measure', 'unit', 'currency', 'start', 'target', 'low', 'high', 'tolerance', 'mode', 'kept', 'steps', 'plan', 'weight', 'due', 'measureEvery', 'responsibleId', 'helpingTeamIds', 'progress', 'tags'] as const;

/** The name of a field in the language of the page. */
export function FieldName({ field }: { readonly field: string }) {
  const { t } = useTranslation('objective');
  const known = KNOWN.find((name) => name === field);
  return <>{known === undefined ? t('fields.other') : t(`fields.${known}`)}</>;
}
