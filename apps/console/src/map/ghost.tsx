import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../frame/states.js';
import { usePlace } from '../place/place.js';
import classes from './map.module.css';

/** Nothing to show yet: three objectives that wait to be written. */
export function Ghost() {
  const { t } = useTranslation('map');
  const { isNow } = usePlace();
  if (!isNow) return <Empty title={t('empty.then')} />;
  return (
    <Empty title={t('empty.title')}>
      <ul className={classes.ghosts}>
        {t('empty.example', { returnObjects: true }).map((example) => (
          <li key={example}>
            <svg viewBox="0 0 100 100" width="72" height="72" aria-hidden="true">
              <circle cx="50" cy="50" r="45" />
              <circle cx="50" cy="50" r="30" />
            </svg>
            <Text size="sm" c="dimmed">{example}</Text>
          </li>
        ))}
      </ul>
      <Text c="dimmed">{t('empty.text')}</Text>
      <Button renderRoot={(props) => <Link to="/objectives" search={{ form: 'new' }} {...props} />}>{t('empty.write')}</Button>
    </Empty>
  );
}
