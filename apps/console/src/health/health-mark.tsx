import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export type Health = 'on-track' | 'at-risk' | 'off-track' | 'pending' | 'outdated';

/** A shape for each, so that it reads without colour. */
export const SHAPES: Readonly<Record<Health, string>> = { 'on-track': '●', 'at-risk': '▲', 'off-track': '■', pending: '◌', outdated: '◷' };

export function healthColour(health: Health | null | undefined): string {
  return `var(--health-${health ?? 'pending'})`;
}

/** Health as word, shape and colour. */
export function HealthMark({ health, bare = false }: { readonly health: Health | null | undefined; readonly bare?: boolean }) {
  const { t } = useTranslation();
  const word = t(`health.${health ?? 'not-measured'}`);
  return (
    <Group component="span" gap={6} wrap="nowrap" display="inline-flex" c={healthColour(health)}>
      <span aria-hidden="true">{health ? SHAPES[health] : '–'}</span>
      {bare ? <span className="visually-hidden">{word}</span> : <Text component="span" size="sm" fw={600} inherit>{word}</Text>}
    </Group>
  );
}
