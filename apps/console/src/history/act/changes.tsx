import type { Schemas } from '@cairn/client';
import { Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PersonName, TeamName } from '../../people/names.js';
import { useFormats } from '../../words/formats.js';
import classes from '../history.module.css';
import { told, type Teller, type Told } from './change-value.js';

type Change = Schemas['AuditChangeDto'];
type Table = Readonly<Record<string, string>>;

/** What an act changed, field by field, before and after. @param most how many are shown */
export function Changes({ changes, most = Infinity }: { readonly changes: readonly Change[]; readonly most?: number }) {
  const { t } = useTranslation('history');
  const teller = useTeller();
  const fields: Table = t('fields', { returnObjects: true });
  const rest = changes.length - most;
  return (
    <>
      <dl className={classes.changes}>
        {changes.slice(0, most).map(({ field, from, to }) => (
          <div key={field}>
            <dt>{fields[field] ?? field}</dt>
            <dd>
              <span className="visually-hidden">{t('change.before')} </span>
              <span className={classes.before}><Value told={told(field, from, teller)} /></span>
              <IconArrowRight aria-hidden size={14} />
              <span className="visually-hidden"> {t('change.after')} </span>
              <span className={classes.after}><Value told={told(field, to, teller)} /></span>
            </dd>
          </div>
        ))}
      </dl>
      {rest > 0 && <Text size="xs" c="dimmed">{t('change.more', { count: rest })}</Text>}
    </>
  );
}

function Value({ told: value }: { readonly told: Told }) {
  const { t } = useTranslation('history');
  switch (value.as) {
    case 'person':
      return <PersonName id={value.id} />;
    case 'team':
      return <TeamName id={value.id} />;
    case 'text':
      return value.text;
    default:
      return <Text span inherit c="dimmed">{t(`change.${value.as}`)}</Text>;
  }
}

function useTeller(): Teller {
  const { t } = useTranslation(['history', 'common']);
  const formats = useFormats();
  const words: Table = { ...t('common:health', { returnObjects: true }), ...t('common:kinds', { returnObjects: true }) };
  return { formats, yes: t('change.yes'), no: t('change.no'), word: (value) => words[value] ?? value };
}
