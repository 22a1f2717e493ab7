import { Alert, Button, Card, Checkbox, Group, Select, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me.js';
import { Loading, Problem } from '../../frame/states.js';
import { useCycle } from '../../place/use-cycle.js';
import { useCatalogue, useTake, type Format, type Offer, type Scope } from './use-exports.js';

/** Datasets that can be taken out, each in its formats, of this cycle or of all. */
export function ExportsView() {
  const { data, error, refetch } = useCatalogue();
  if (error !== null) return <Problem error={error} retry={() => void refetch()} />;
  return data === undefined ? <Loading /> : <Offers offers={data} />;
}

function Offers({ offers }: { readonly offers: readonly Offer[] }) {
  const { t } = useTranslation('history');
  const { data: me } = useMe();
  const cycle = useCycle();
  const [all, setAll] = useState(false);
  const [scores, setScores] = useState(false);
  const mayScore = me?.scopes.includes('scores:export') === true;
  const scope: Scope = { ...(!all && cycle !== undefined && { cycleId: cycle.cycleId }), scores: scores ? 'with' : 'without' };
  return (
    <Stack component="section" gap="sm" maw={900} aria-labelledby="exports-heading">
      <Title order={2} size="h4" id="exports-heading">{t('exports.title')}</Title>
      <Text size="sm">{t('exports.text')}</Text>
      <Group gap="lg" align="flex-end">
        {cycle !== undefined && <Select label={t('exports.scope')} allowDeselect={false} w={{ base: '100%', xs: 320 }} data={[{ value: 'this', label: t('exports.thisCycle', { name: cycle.name }) }, { value: 'all', label: t('exports.everyCycle') }]} value={all ? 'all' : 'this'} onChange={(value) => setAll(value === 'all')} />}
        {mayScore && <Checkbox mb={8} label={t('exports.scores')} checked={scores} onChange={({ currentTarget }) => setScores(currentTarget.checked)} />}
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {offers.map((offer) => <Offered key={offer.dataset} offer={offer} scope={scope} />)}
      </SimpleGrid>
    </Stack>
  );
}

function Offered({ offer: { dataset, formats, columns }, scope }: { readonly offer: Offer; readonly scope: Scope }) {
  const { t } = useTranslation('history');
  const name = t(`exports.datasets.${dataset}`);
  const { mutate, data: file, error, isPending, variables } = useTake(dataset, scope);
  return (
    <Card withBorder padding="md">
      <Stack gap="xs">
        <Title order={3} size="h5">{name}</Title>
        <Text size="sm">{t(`exports.about.${dataset}`)}</Text>
        <Text size="xs" c="dimmed">{t('exports.columns', { count: columns.length })}</Text>
        <Group gap="xs">
          {formats.map((format: Format) => (
            <Button key={format} size="xs" variant="default" leftSection={<IconDownload aria-hidden size={14} />} loading={isPending && variables === format} onClick={() => mutate(format)}>
              {t(`exports.${format}`)}
              <span className="visually-hidden"> {t('exports.take', { name })}</span>
            </Button>
          ))}
        </Group>
        <div role="status">{file !== undefined && !isPending && <Alert color="teal" p="xs">{t('exports.done', { file })}</Alert>}</div>
        {error !== null && <Problem error={error} />}
      </Stack>
    </Card>
  );
}
