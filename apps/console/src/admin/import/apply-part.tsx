import { Alert, Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { ButtonTo } from '../forms/link-to.js';
import { useWords } from '../use-admin.js';
import { FaultText } from './fault-text.js';
import type { Applying } from './import-state.js';
import type { Trial } from './trial.js';
import { useImport } from './use-import.js';

/** Does what the trial run said; it can be stopped, and goes on from there. */
export function ApplyPart() {
  const { t } = useWords();
  const { state } = useImport();
  const queries = useQueryClient();
  const { trial, applying } = state;
  const planned = trial?.state === 'done' && trial.trial.steps.length > 0 ? trial.trial : undefined;
  if (applying === undefined && planned === undefined) return null;
  const run: Run = async (work) => {
    await work;
    await queries.invalidateQueries();
  };
  return (
    <Paper withBorder p="md" component="section" aria-label={t('import.apply')}>
      <Stack>
        <Title order={3} size="h4">{t('import.apply')}</Title>
        {applying === undefined ? <Begin planned={planned} run={run} /> : <><HowFar applying={applying} /><Next state={applying.state} run={run} /></>}
      </Stack>
    </Paper>
  );
}

/** Does something of the import, and has everything read anew after it. */
type Run = (work: Promise<void>) => Promise<void>;

function Begin({ planned, run }: { readonly planned: Trial | undefined; readonly run: Run }) {
  const { t } = useWords();
  const { job } = useImport();
  return (
    <Group>
      <Button size="md" onClick={() => planned !== undefined && void run(job.apply(planned))}>{t('import.applyNow')}</Button>
      <Text size="sm" c="dimmed" flex="1 1 260px">{t('import.applyMeans')}</Text>
    </Group>
  );
}

function Next({ state, run }: { readonly state: Applying['state']; readonly run: Run }) {
  const { t } = useWords();
  const { job, state: { trial } } = useImport();
  if (state === 'done') return <WhatNow />;
  if (state === 'running') return <Group><Button variant="default" onClick={() => job.stop()}>{t('import.stop')}</Button></Group>;
  return <Group><Button disabled={trial?.state === 'running'} onClick={() => void run(job.goOn())}>{t('import.goOn')}</Button></Group>;
}

function HowFar({ applying: { state, sent, total, fault } }: { readonly applying: Applying }) {
  const { t } = useWords();
  const share = total === 0 ? 100 : Math.round((sent / total) * 100);
  return (
    <Stack gap="xs">
      <Progress.Root size="lg"><Progress.Section value={share} aria-label={t('import.apply')} animated={state === 'running'} /></Progress.Root>
      <Text size="sm" role="status">{t(`import.states.${state}`, { sent, total, share })}</Text>
      {fault !== undefined && <Alert role="alert" color="red" variant="light"><FaultText fault={fault} /></Alert>}
    </Stack>
  );
}

function WhatNow() {
  const { t } = useWords();
  const { job } = useImport();
  return (
    <Group>
      <ButtonTo to="/map">{t('import.toMap')}</ButtonTo>
      <ButtonTo to="/admin" search={{ tab: 'cycles' }} variant="default">{t('import.toCycles')}</ButtonTo>
      <ButtonTo to="/admin" search={{ tab: 'organization' }} variant="default">{t('import.toOrganization')}</ButtonTo>
      <Button variant="subtle" onClick={() => job.clear()}>{t('import.another')}</Button>
    </Group>
  );
}
