import { Collapse, Group, List, Paper, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useMe } from '../../api/me.js';
import { LinkTo } from '../forms/link-to.js';
import { useWords } from '../use-admin.js';
import { STEPS, type StepName } from './steps.js';
import { useDoneSteps } from './use-done-steps.js';

/** The way of a new organization to its first cycle that runs; gone once one has run. */
export function FirstSteps() {
  const { data: me } = useMe();
  const done = useDoneSteps();
  if (me === undefined || done === undefined || done.has('activate') || !me.rights.includes('cycles:manage')) return null;
  return <Steps done={done} />;
}

function Steps({ done }: { readonly done: ReadonlySet<StepName> }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(true);
  const id = useId();
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={`${id}-title`}>
      <UnstyledButton w="100%" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        <Group gap="sm">
          <Chevron aria-hidden size={18} />
          <Title order={2} size="h4" id={`${id}-title`}>{t('start.title')}</Title>
          <Text size="sm" c="dimmed">{t('start.count', { done: done.size, all: STEPS.length })}</Text>
        </Group>
      </UnstyledButton>
      <Collapse expanded={isOpen} id={id}>
        <List type="ordered" listStyleType="none" pt="sm" spacing="xs" m={0} pl={4}>
          {STEPS.map((step, at) => <Step key={step.name} at={at + 1} step={step} isDone={done.has(step.name)} />)}
        </List>
      </Collapse>
    </Paper>
  );
}

function Step({ step: { name, to, search }, at, isDone }: { readonly step: (typeof STEPS)[number]; readonly at: number; readonly isDone: boolean }) {
  const { t } = useWords();
  const Mark = isDone ? IconCircleCheck : IconCircleDashed;
  return (
    <List.Item>
      <Group gap={10} wrap="nowrap" align="flex-start">
        <Mark aria-hidden size={22} color={isDone ? 'var(--health-on-track)' : 'var(--mantine-color-dimmed)'} style={{ flex: 'none', marginTop: 2 }} />
        <Stack gap={0}>
          <Text component="span" fw={600}>
            {at}. {isDone ? t(`start.steps.${name}.label`) : <LinkTo to={to} search={search}>{t(`start.steps.${name}.label`)}</LinkTo>}
            {isDone && <span className="visually-hidden"> {t('start.done')}</span>}
          </Text>
          {!isDone && <Text size="sm" c="dimmed">{t(`start.steps.${name}.means`)}</Text>}
        </Stack>
      </Group>
    </List.Item>
  );
}
