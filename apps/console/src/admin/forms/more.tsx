import { Button, Group } from '@mantine/core';
import { useWords } from '../use-admin.js';

export interface MoreProps {
  /** Is there more? */
  readonly has: boolean;
  readonly isLoading?: boolean;
  readonly onMore: () => void;
}

/** Shows more of a list; nothing where that was all. */
export function More({ has, isLoading = false, onMore }: MoreProps) {
  const { t } = useWords();
  if (!has) return null;
  return <Group><Button size="compact-md" variant="default" loading={isLoading} onClick={onMore}>{t('common:more')}</Button></Group>;
}
