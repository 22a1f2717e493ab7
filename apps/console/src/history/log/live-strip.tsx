import { Button, Group, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { NewActs } from './use-new-acts.js';

interface LiveStripProps {
  readonly news: NewActs;
  readonly paused: boolean;
  readonly setPaused: (paused: boolean) => void;
  /** Puts what is new before what is shown. */
  readonly show: () => void;
}

/** Counts what is new and says so politely; nothing moves until it is asked for. */
export function LiveStrip({ news, paused, setPaused, show }: LiveStripProps) {
  const { t } = useTranslation('history');
  const count = news.page?.items.length ?? 0;
  return (
    <Group gap="sm" mih={36}>
      <Text size="sm" role="status" {...(count > 0 && { fw: 650 })}>{useNews(news)}</Text>
      {count > 0 && <Button size="compact-sm" onClick={show}>{t('live.show')}</Button>}
      {news.state !== 'refused' && (
        <Button size="compact-sm" variant="default" leftSection={paused ? <IconPlayerPlay aria-hidden size={14} /> : <IconPlayerPause aria-hidden size={14} />} onClick={() => setPaused(!paused)}>{t(paused ? 'live.resume' : 'live.pause')}</Button>
      )}
    </Group>
  );
}

function useNews({ state, page }: NewActs): string {
  const { t } = useTranslation('history');
  const count = page?.items.length ?? 0;
  if (count > 0) return page?.next === undefined ? t('live.new', { count }) : t('live.many', { count });
  return { refused: t('live.refused'), paused: t('live.paused'), following: t('live.on') }[state];
}
