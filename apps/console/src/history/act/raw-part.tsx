import { Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading, Problem } from '../../frame/states.js';
import type { ActPlace } from '../address.js';
import classes from '../history.module.css';
import { useRawEvent } from './use-act.js';

/** The event itself, for whoever works with the feed. */
export function RawPart({ place }: { readonly place: ActPlace }) {
  const { t } = useTranslation('history');
  const [wanted, setWanted] = useState(false);
  return (
    <Stack gap="xs" align="stretch">
      <Group><Button size="xs" variant="default" aria-expanded={wanted} onClick={() => setWanted(!wanted)}>{t(wanted ? 'raw.hide' : 'raw.show')}</Button></Group>
      {wanted && <RawEventText place={place} />}
    </Stack>
  );
}

function RawEventText({ place }: { readonly place: ActPlace }) {
  const { t } = useTranslation('history');
  const { data, error, refetch } = useRawEvent(place, true);
  if (error !== null) return <Problem error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const text = JSON.stringify(data, null, 2);
  return (
    <>
      <Text size="xs" c="dimmed">{t('raw.note')}</Text>
      <pre className={classes.raw} tabIndex={0} aria-label={t('raw.title')} role="region">{text}</pre>
      <Group><CopyButton value={text}>{({ copied, copy }) => <Button size="xs" variant="default" onClick={copy}>{t(copied ? 'raw.copied' : 'raw.copy')}</Button>}</CopyButton></Group>
    </>
  );
}
