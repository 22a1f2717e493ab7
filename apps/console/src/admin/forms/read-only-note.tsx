import { Text } from '@mantine/core';
import { useWords, useWriting, type AdminRight } from '../use-admin.js';

/** Says why nothing can be changed here, where that is so. */
export function ReadOnlyNote({ right }: { readonly right: AdminRight }) {
  const { t } = useWords();
  const { hindrance } = useWriting(right);
  if (hindrance === undefined) return null;
  return <Text size="sm" c="dimmed" role="note">{hindrance === 'past' ? t('common:time.readOnly') : t('noRight')}</Text>;
}
