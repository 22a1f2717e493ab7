import { Box, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Explained, type Measure, type Subject } from '../explain/explained.js';

export interface FigureProps {
  readonly subject: Subject;
  readonly measure: Measure;
  readonly label: string;
  readonly children: ReactNode;
  /** What it was on the day that it is held against; absent when no day is. */
  readonly then?: string | undefined;
}

/** A number that is measured, with its name above, and what it was then below. */
export function Figure({ subject, measure, label, children, then }: FigureProps) {
  const { t } = useTranslation('objective');
  return (
    <Box miw={76}>
      <Text size="xs" c="dimmed">{label}</Text>
      <Text component="div" fw={600}><Explained subject={subject} measure={measure} label={label}>{children}</Explained></Text>
      {then !== undefined && <Text size="xs" c="var(--then)">{t('compare.then', { value: then })}</Text>}
    </Box>
  );
}
