import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../words/formats.js';
import { Changes } from '../act/changes.js';
import { addressOf } from '../address.js';
import classes from '../history.module.css';
import type { Act } from './by-day.js';

/** Changes that a line of the log shows. */
const MOST = 4;

interface ActRowProps {
  readonly act: Act;
  readonly open: (address: string) => void;
}

/** One act: when, its sentence, what it changed and why. The sentence opens all that is known of it. */
export function ActRow({ act, open }: ActRowProps) {
  const { t } = useTranslation('history');
  const { time } = useFormats();
  const { at, sentence, changes = [], reason, via } = act;
  return (
    <li className={classes.act}>
      <time className={classes.time} dateTime={at}>{time(at)}</time>
      <div>
        <button type="button" className={classes.sentence} aria-haspopup="dialog" onClick={() => open(addressOf(act))}>{sentence}</button>
        {changes.length > 0 && <Changes changes={changes} most={MOST} />}
        {reason !== undefined && <Text size="sm" c="dimmed">{t('act.because', { reason })}</Text>}
      </div>
      {via !== 'console' && <Via via={via} />}
    </li>
  );
}

function Via({ via }: { readonly via: string }) {
  const { t } = useTranslation('history');
  const words: Readonly<Record<string, string>> = t('via', { returnObjects: true });
  return <Text className={classes.via} size="xs" c="dimmed"><span className="visually-hidden">{t('via.label')} </span>{words[via] ?? via}</Text>;
}
