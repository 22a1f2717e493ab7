import { Stack, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../place/place.js';
import { useToday } from '../../time/days.js';
import classes from '../history.module.css';
import { useHistoryAddress } from '../use-history-address.js';
import { ActList } from './act-list.js';
import { isOpenEnded, type Filters } from './audit-query.js';
import { FilterBar } from './filter-bar.js';
import { LiveStrip } from './live-strip.js';
import { useActs, useAddActs } from './use-acts.js';
import { useNewActs } from './use-new-acts.js';

/** Who did what and why, newest first; what happens meanwhile is counted. */
export function LogView() {
  const { t, i18n } = useTranslation('history');
  const { asOf } = usePlace();
  const { actor, subject, action, from, to, set } = useHistoryAddress();
  const filters = strip({ actor, subject, action, from, to });
  const acts = useActs(filters, { language: i18n.language, asOf });
  const [paused, setPaused] = useState(false);
  const follows = isOpenEnded(filters, { asOf, today: useToday() });
  const news = useNewActs(acts.query, follows && !paused ? acts.data?.pages[0]?.position : undefined);
  const add = useAddActs(acts.query);
  const heading = useRef<HTMLHeadingElement>(null);
  const show = (): void => {
    if (news.page !== undefined) add(news.page);
    heading.current?.focus({ preventScroll: true });
  };
  return (
    <Stack gap="sm">
      <FilterBar filters={filters} set={set} />
      {follows && <LiveStrip news={news} paused={paused} setPaused={setPaused} show={show} />}
      <section aria-labelledby="log-heading">
        <Title order={2} id="log-heading" ref={heading} tabIndex={-1} className={`visually-hidden ${classes.heading ?? ''}`}>{t('log.label')}</Title>
        <ActList acts={acts} filters={filters} open={(open) => set({ open })} />
      </section>
    </Stack>
  );
}

/** Filters without those that are not set. */
function strip(filters: { readonly [Part in keyof Filters]-?: Filters[Part] | undefined }): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
}
