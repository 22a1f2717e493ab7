import { Button, Drawer, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading, Problem } from '../../frame/states.js';
import { useFormats } from '../../words/formats.js';
import { actAt, type ActPlace } from '../address.js';
import classes from '../history.module.css';
import { useHistoryAddress } from '../use-history-address.js';
import { Changes } from './changes.js';
import { ProofPart } from './proof-part.js';
import { RawPart } from './raw-part.js';
import { useAct, type Act } from './use-act.js';

/** All that is known of the act in the address. */
export function ActDrawer() {
  const { t } = useTranslation(['history', 'common']);
  const { number } = useFormats();
  const { open, set } = useHistoryAddress();
  const place = open === undefined ? undefined : actAt(open);
  return (
    <Drawer opened={place !== undefined} onClose={() => set({ open: undefined })} position="right" size={560} title={place && t('act.title', { position: number(place.position) })} closeButtonProps={{ 'aria-label': t('common:close') }} overlayProps={{ backgroundOpacity: 0.25 }}>
      {place !== undefined && <ActDetails key={open} place={place} />}
    </Drawer>
  );
}

function ActDetails({ place }: { readonly place: ActPlace }) {
  const { t } = useTranslation('history');
  const { data: act, error, refetch } = useAct(place);
  if (error !== null) return <Problem error={error} retry={() => void refetch()} />;
  if (act === undefined) return <Loading />;
  if (act === null) return <Text>{t('act.gone')}</Text>;
  return (
    <Stack gap="lg">
      <Text fz="lg" fw={600}>{act.sentence}</Text>
      <Facts act={act} />
      {act.changes !== undefined && <Section title={t('act.changes')}><Changes changes={act.changes} /></Section>}
      {act.reason !== undefined && <Section title={t('act.reason')}><Text size="sm">{act.reason}</Text></Section>}
      <OnlySuch act={act} />
      <Section title={t('proof.title')}><ProofPart position={act.position} /></Section>
      <Section title={t('raw.title')}><RawPart place={place} /></Section>
    </Stack>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Stack component="section" gap="xs">
      <Title order={3} size="h5">{title}</Title>
      {children}
    </Stack>
  );
}

function Facts({ act: { actor, onBehalfOf, at, via, type, position, index } }: { readonly act: Act }) {
  const { t } = useTranslation('history');
  const { moment, number } = useFormats();
  const ways: Readonly<Record<string, string>> = t('via', { returnObjects: true });
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('act.who'), actor.name ?? actor.id],
    ...(onBehalfOf === undefined ? [] : [[t('act.onBehalfOf'), onBehalfOf.name ?? onBehalfOf.id] as const]),
    [t('act.when'), moment(at)],
    [t('via.label'), ways[via] ?? via],
    [t('act.type'), <code key="type">{type}</code>],
    [t('act.place'), `${number(position)}.${index}`],
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => [<dt key={`${name} name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
    </dl>
  );
}

/** From one act to all that are like it. */
function OnlySuch({ act: { actor, type } }: { readonly act: Act }) {
  const { t } = useTranslation('history');
  const { set } = useHistoryAddress();
  return (
    <Group gap="xs">
      <Button size="xs" variant="default" onClick={() => set({ actor: actor.id, open: undefined, tab: undefined })}>{t('act.onlyActor')}</Button>
      <Button size="xs" variant="default" onClick={() => set({ action: type, open: undefined, tab: undefined })}>{t('act.onlyType')}</Button>
    </Group>
  );
}
