import { Button, SegmentedControl, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MapView } from './data/use-map-view.js';
import classes from './map.module.css';
import { useMapAddress } from './use-map-address.js';

/** What is shown, how much of it, and as what. */
export function MapHead({ view: { atlas, moment } }: { readonly view: MapView }) {
  const { t } = useTranslation('map');
  const { root, view, set } = useMapAddress();
  const here = atlas.nodes.find(({ objectiveId }) => objectiveId === root);
  const states = [...moment.states.values()];
  const count = states.length + atlas.groups.reduce((sum, { objectives }) => sum + objectives, 0);
  const found = states.filter(({ findings }) => findings.length > 0).length + atlas.groups.reduce((sum, { findings }) => sum + findings, 0);
  return (
    <div className={classes.head}>
      <Title order={1} size="h2">{t('title')}</Title>
      <Text c="dimmed" size="sm">{t('count', { count })} · {t('findingCount', { count: found })}</Text>
      {root !== undefined && <Button size="compact-sm" variant="light" rightSection={<IconX aria-hidden size={14} />} aria-label={t('whole')} title={t('whole')} maw={420} onClick={() => set({ root: undefined })}>{t('from', { title: here?.title ?? '…' })}</Button>}
      <SegmentedControl className={classes.push} size="sm" aria-label={t('view.label')} value={view ?? 'drawn'} data={[{ value: 'drawn', label: t('view.drawn') }, { value: 'table', label: t('view.table') }]} onChange={(chosen) => set({ view: chosen === 'table' ? 'table' : undefined })} />
    </div>
  );
}
