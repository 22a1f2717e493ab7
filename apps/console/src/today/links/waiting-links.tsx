import { Stack, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkCard } from './link-card.js';
import { useWaitingLinks } from './use-links.js';

/** Offers of others that I am to answer. */
export function WaitingLinks() {
  const { t } = useTranslation('today');
  const { items } = useWaitingLinks();
  const [news, setNews] = useState('');
  const status = useRef<HTMLDivElement>(null);
  return (
    <section aria-labelledby="links" hidden={items.length === 0 && news === ''}>
      <Title order={2} size="h4" mb="sm" id="links">{t('links.title')}</Title>
      <Stack gap="sm">
        {items.map((link) => (
          <LinkCard
            key={link.alignmentId}
            link={link}
            onAnswered={(text) => {
              setNews(text);
              status.current?.focus();
            }}
          />
        ))}
      </Stack>
      <div ref={status} role="status" tabIndex={-1}>{news}</div>
    </section>
  );
}
