import { Badge, Button, Collapse, Group, Paper, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useFormats } from '../../words/formats.js';
import { useHere, useWords, useWriting } from '../use-admin.js';
import { CycleForm } from './cycle-form.js';
import { CycleMoves } from './cycle-moves.js';
import { ReadinessList } from './readiness-list.js';
import { RulesText } from './rules-text.js';
import { StatePath } from './state-path.js';
import type { CycleDoc } from './use-cycle-docs.js';
import { useCycleDocs } from './use-cycle-docs.js';

const COLOURS = { draft: 'gray', planning: 'blue', active: 'teal', closing: 'violet', closed: 'gray', archived: 'gray' } as const;

/** One cycle: a line, and all about it once it is opened. */
export function CycleCard({ cycle, isOpen }: { readonly cycle: CycleDoc; readonly isOpen: boolean }) {
  const { t } = useWords();
  const { turn } = useHere();
  const { day } = useFormats();
  const id = useId();
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={`${id}-name`}>
      <UnstyledButton w="100%" aria-expanded={isOpen} aria-controls={id} onClick={() => turn({ open: isOpen ? undefined : cycle.cycleId })}>
        <Group gap="sm" wrap="nowrap" align="center">
          <Chevron aria-hidden size={18} style={{ flex: 'none' }} />
          <Group gap="sm" style={{ flex: 1 }}>
            <Title order={3} size="h4" id={`${id}-name`}>{cycle.name}</Title>
            <Badge autoContrast variant={cycle.state === 'active' ? 'filled' : 'light'} color={COLOURS[cycle.state]} tt="none">{t(`common:states.cycle.${cycle.state}`)}</Badge>
            <Text size="sm" c="dimmed">{t(`cycles.kinds.${cycle.kind}`)} · {day(cycle.start)} – {day(cycle.end)}</Text>
          </Group>
        </Group>
      </UnstyledButton>
      <Collapse expanded={isOpen} id={id}>{isOpen && <Inside cycle={cycle} />}</Collapse>
    </Paper>
  );
}

function Inside({ cycle }: { readonly cycle: CycleDoc }) {
  const { t } = useWords();
  const { may } = useWriting('cycles:manage');
  const { data: cycles = [] } = useCycleDocs();
  const [isEditing, setEditing] = useState(false);
  const isOver = cycle.state === 'closed' || cycle.state === 'archived';
  return (
    <Stack pt="md" gap="lg">
      <StatePath state={cycle.state} />
      <CycleMoves cycle={cycle} />
      {(cycle.state === 'draft' || cycle.state === 'planning') && <ReadinessList cycleId={cycle.cycleId} />}
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={4} size="h5">{t('cycles.rules')}</Title>
          {may && !isOver && <Button size="xs" variant="default" onClick={() => setEditing(true)}>{t('cycles.edit')}</Button>}
        </Group>
        <RulesText cycle={cycle} />
      </Stack>
      {isEditing && <CycleForm cycles={cycles} cycle={cycle} onClose={() => setEditing(false)} onDone={() => setEditing(false)} />}
    </Stack>
  );
}
