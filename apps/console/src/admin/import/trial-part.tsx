import { Alert, Button, Group, Loader, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useFormats } from '../../words/formats.js';
import { useWords } from '../use-admin.js';
import { FaultText } from './fault-text.js';
import { FileReportPart } from './file-report.js';
import { isBusy, isReady, type TrialState } from './import-state.js';
import { FILE_KINDS } from './kinds.js';
import { Differences, Warnings } from './remarks.js';
import type { Trial } from './trial.js';
import { useImport } from './use-import.js';

/** Says what would happen, and does nothing. */
export function TrialPart() {
  const { t } = useWords();
  const { job, state } = useImport();
  if (Object.keys(state.files).length === 0) return null;
  const { trial } = state;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('import.trial')}>
      <Stack>
        <Group justify="space-between">
          <Title order={3} size="h4">{t('import.trial')}</Title>
          <Button variant={trial?.state === 'done' ? 'default' : 'filled'} disabled={!isReady(state) || isBusy(state)} onClick={() => void job.try()}>{trial === undefined ? t('import.try') : t('import.tryAgain')}</Button>
        </Group>
        {trial === undefined ? <Text size="sm" c="dimmed">{t('import.trialMeans')}</Text> : <Tried trial={trial} />}
      </Stack>
    </Paper>
  );
}

function Tried({ trial }: { readonly trial: TrialState }) {
  const { t } = useWords();
  switch (trial.state) {
    case 'running':
      return <Group role="status"><Loader size="sm" /><Text size="sm">{trial.total === 0 ? t('import.reading') : t('import.readingOf', { done: trial.done, total: trial.total })}</Text></Group>;
    case 'failed':
      return <Alert role="alert" color="red" variant="light"><FaultText fault={trial.fault} /></Alert>;
    default:
      return <Report trial={trial.trial} />;
  }
}

const COUNTED = ['teams', 'people', 'cycles', 'objectives', 'keyResults', 'initiatives', 'links', 'checkIns', 'corrections'] as const;

function Report({ trial }: { readonly trial: Trial }) {
  const { t } = useWords();
  const { number } = useFormats();
  const { state } = useImport();
  const counted = COUNTED.filter((name) => (trial.counts[name] ?? 0) > 0);
  return (
    <Stack>
      <Text role="status">{counted.length === 0 ? t('import.nothing') : t(trial.isLoad ? 'import.asLoad' : 'import.asNow')}</Text>
      <SimpleGrid cols={{ base: 2, xs: 3, md: 5 }} spacing="xs" component="dl" m={0}>
        {counted.map((name) => (
          <Paper key={name} withBorder p="xs">
            <Text component="dt" size="sm" c="dimmed">{t(`import.counts.${name}`)}</Text>
            <Text component="dd" m={0} fz="xl" fw={650}>{number(trial.counts[name] ?? 0)}</Text>
          </Paper>
        ))}
      </SimpleGrid>
      {FILE_KINDS.map((kind) => {
        const [file, report] = [state.files[kind], trial.reports[kind]];
        return file === undefined || report === undefined ? null : <FileReportPart key={kind} name={file.name} report={report} />;
      })}
      <Differences differences={trial.differences} />
      <Warnings warnings={trial.warnings} />
    </Stack>
  );
}
