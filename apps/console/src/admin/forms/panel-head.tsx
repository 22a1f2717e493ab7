import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useWriting, type AdminRight } from '../use-admin.js';
import { ReadOnlyNote } from './read-only-note.js';

export interface PanelHeadProps {
  readonly title: string;
  readonly intro: string;
  readonly right: AdminRight;
  /** What the button says that adds something. */
  readonly add?: string;
  readonly onAdd?: () => void;
}

/** What a tab is for, and the one thing that is done most in it. */
export function PanelHead({ title, intro, right, add, onAdd }: PanelHeadProps) {
  const { may } = useWriting(right);
  return (
    <Stack gap={4}>
      <Group justify="space-between" align="center">
        <Title order={2} size="h3">{title}</Title>
        {may && add !== undefined && <Button leftSection={<IconPlus aria-hidden size={16} />} onClick={onAdd}>{add}</Button>}
      </Group>
      <Text c="dimmed" size="sm" maw={720}>{intro}</Text>
      <ReadOnlyNote right={right} />
    </Stack>
  );
}
