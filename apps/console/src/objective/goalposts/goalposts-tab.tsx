import { Badge, Card, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Explained } from '../../explain/explained.js';
import { Loading, Problem } from '../../frame/states.js';
import { PersonName } from '../../people/names.js';
import { useFormats } from '../../words/formats.js';
import { baselineOf } from '../data/plan-versions.js';
import type { Drift, Happened, Objective } from '../data/model.js';
import { useDrift, useStory, useTrend } from '../data/reads.js';
import { FieldName } from '../field-name.js';
import { FieldValue } from '../field-value.js';
import classes from './ledger.module.css';
import { ledgerOf, waysOf, type LedgerLine } from './ledger.js';

/** The goalpost ledger: what was committed to, what stands now, and why they differ. */
export function GoalpostsTab({ objective }: { readonly objective: Objective }) {
  const drift = useDrift(objective.cycleId);
  const story = useStory(objective.objectiveId);
  const error = drift.error ?? story.error;
  if (error !== null) return <Problem error={error} retry={() => void Promise.all([drift.refetch(), story.refetch()])} />;
  if (drift.data === undefined || story.data === undefined) return <Loading />;
  return <Ledger objective={objective} drift={drift.data} story={story.data} />;
}

function Ledger({ objective, drift, story }: { readonly objective: Objective; readonly drift: Drift; readonly story: readonly Happened[] }) {
  const { t } = useTranslation('objective');
  const baseline = baselineOf(objective, drift);
  const items = drift.items.filter(({ objectiveId }) => objectiveId === objective.objectiveId);
  const lines = ledgerOf(items, { story, keyResults: objective.keyResults, baseline });
  if (baseline === undefined) return <Text c="dimmed">{t('ledger.noBaseline')}</Text>;
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">{t('ledger.lead')}</Text>
      <Summary objective={objective} />
      {lines.length === 0 && <Text>{t('ledger.none')}</Text>}
      {lines.map((line, at) => <Line key={`${line.kind}${line.keyResult?.keyResultId ?? ''}${at}`} line={line} />)}
    </Stack>
  );
}

function Summary({ objective: { objectiveId, figures } }: { readonly objective: Objective }) {
  const { t } = useTranslation('objective');
  const { share } = useFormats();
  const { data } = useTrend({ subject: 'objective', id: objectiveId, basis: 'committed', interval: 'week' });
  const last = data?.points.at(-1);
  if (last === undefined) return null;
  return (
    <Group gap="xl">
      <div><Text size="xs" c="dimmed">{t('ledger.asCommitted')}</Text><Text fw={600} size="lg">{share(last.progress)}</Text></div>
      <div><Text size="xs" c="dimmed">{t('ledger.asAmended')}</Text><Text fw={600} size="lg" component="div"><Explained subject={`objective:${objectiveId}`} measure="progress" label={t('ledger.asAmended')}>{share(figures.progress)}</Explained></Text></div>
    </Group>
  );
}

function Line({ line }: { readonly line: LedgerLine }) {
  const { t } = useTranslation('objective');
  const { kind, keyResult, changes, acts } = line;
  return (
    <Card withBorder padding="md">
      <Group gap="sm" justify="space-between" align="flex-start">
        <Title order={3} size="h5">{keyResult?.plan.title ?? t('ledger.whole')}</Title>
        <Badge color="grape" variant="light" tt="none">{t(`ledger.kinds.${kind}`)}</Badge>
      </Group>
      {changes.length > 0 && (
        <Table mt="xs" layout="fixed">
          <Table.Thead><Table.Tr><Table.Th scope="col">{t('conflict.field')}</Table.Th><Table.Th scope="col">{t('ledger.committed')}</Table.Th><Table.Th scope="col">{t('ledger.amended')}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {changes.map(({ field, from, to }) => <Table.Tr key={field}><Table.Th scope="row" fw={500}><FieldName field={field} /></Table.Th><Table.Td><FieldValue field={field} value={from} /></Table.Td><Table.Td><FieldValue field={field} value={to} /></Table.Td></Table.Tr>)}
          </Table.Tbody>
        </Table>
      )}
      <Ways line={line} />
      {acts.map((act) => <Reason key={act.position} act={act} />)}
    </Card>
  );
}

/** The way that was promised and the way that is left of it; the difference is hatched. */
function Ways({ line }: { readonly line: LedgerLine }) {
  const { t } = useTranslation('objective');
  const { share } = useFormats();
  const ways = waysOf(line);
  if (ways === undefined) return null;
  const width = (part: number): { width: string } => ({ width: `${part * 100}%` });
  const [shorter, gap] = [Math.min(ways.committed, ways.amended), Math.abs(ways.committed - ways.amended)];
  return (
    <div className={classes.bars} role="img" aria-label={t('ledger.ways', { share: share(ways.amended / ways.committed) })}>
      <span>{t('ledger.committed')}</span>
      <div className={classes.bar} style={width(ways.committed)} />
      <span>{t('ledger.amended')}</span>
      <div className={classes.track}><div className={`${classes.bar ?? ''} ${classes.amended ?? ''}`} style={width(shorter)} /><div className={classes.gap} style={width(gap)} /></div>
    </div>
  );
}

function Reason({ act: { by, at, reason, direction } }: { readonly act: LedgerLine['acts'][number] }) {
  const { t } = useTranslation('objective');
  const { day } = useFormats();
  return (
    <Text size="sm" mt="xs">
      <PersonName id={by} /> · {day(at)}{direction !== undefined && ` · ${t(`ledger.direction.${direction}`)}`}
      <br />
      {reason === undefined ? <Text component="span" c="dimmed" inherit>{t('ledger.noReason')}</Text> : t('quoted', { text: reason })}
    </Text>
  );
}
