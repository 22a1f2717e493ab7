import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PersonName } from '../../people/names.js';
import { useFormats } from '../../words/formats.js';
import type { Alignment } from '../data/model.js';
import classes from './links.module.css';

/** What both sides said about a link, as they said it. */
export function Dialogue({ link: { dialogue, from } }: { readonly link: Alignment }) {
  const { t } = useTranslation('objective');
  const { day, number } = useFormats();
  const asker = dialogue[0]?.by ?? from.ownerId;
  return (
    <ol className={classes.dialogue}>
      {dialogue.map(({ kind, by, at, weight, text }) => (
        <li key={`${kind}${at}`} className={classes.word} data-side={by === asker ? 'asking' : 'answering'}>
          <Text size="xs" c="dimmed"><PersonName id={by} />{t(`links.did.${kind}`)}{weight !== undefined && kind !== 'accepted' && t('links.withWeight', { weight: number(weight) })} · {day(at)}</Text>
          {text !== undefined && <Text size="sm">{text}</Text>}
        </li>
      ))}
    </ol>
  );
}
