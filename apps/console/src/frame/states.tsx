import { isProblemError } from '@cairn/client';
import { Alert, Button, Center, Loader, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** While the first answer is awaited. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <Center mih={240} role="status" aria-label={t('loading')}>
      <Loader type="dots" />
    </Center>
  );
}

/** There is nothing to show: says so, and what to do next. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <Center mih={260}>
      <Stack align="center" gap="sm" maw={460} ta="center">
        <Title order={2} size="h3">{title}</Title>
        {children}
      </Stack>
    </Center>
  );
}

/** What went wrong in the words of who reads it, with a way on. */
export function Problem({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { t } = useTranslation();
  const text = useProblemText(error);
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={t('problems.title')}>
      <Stack align="flex-start" gap="xs">
        <Text size="sm">{text}</Text>
        {retry !== undefined && <Button size="xs" variant="default" onClick={retry}>{t('problems.retry')}</Button>}
      </Stack>
    </Alert>
  );
}

/** @returns a sentence for any failure of a request */
export function useProblemText(error: unknown): string {
  const { t } = useTranslation();
  if (!isProblemError(error)) return t(`problems.${silence(error)}`);
  if (error.status === 403) return t('problems.forbidden');
  if (error.status === 404) return t('problems.notFound');
  return [error.title, ...error.errors.map(({ field, problem }) => `${field}: ${problem}`)].join(' ');
}

/** Why there was no answer: nobody could be asked, nobody answered, or the page itself is at fault. */
function silence(error: unknown): 'offline' | 'unreachable' | 'unexpected' {
  if (!navigator.onLine) return 'offline';
  return error instanceof Error && 'code' in error && error.code === 'server-unreachable' ? 'unreachable' : 'unexpected';
}
