import { Text } from '@mantine/core';
import { useWords } from '../use-admin.js';
import { useReadiness } from './use-cycle-docs.js';

/** How much of a cycle is ready, in a sentence. */
export function ReadinessLine({ cycleId }: { readonly cycleId: string }) {
  const { t } = useWords();
  const { data } = useReadiness(cycleId);
  if (data === undefined) return null;
  const { committed, drafts, items } = data;
  return (
    <Text size="sm" role="status">
      {t('cycles.readiness.counts', { committed, drafts })} {items.length === 0 ? t('cycles.readiness.allWell') : t('cycles.readiness.open', { count: items.length })}
    </Text>
  );
}
