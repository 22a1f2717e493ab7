import { createClient, isProblemError } from '@cairn/client';
import { Button, Center, Checkbox, Group, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../frame/states.js';
import { LanguageSwitch } from '../words/language-switch.js';
import { useSession } from './session.js';

const FORM = /^cairn_\S+$/;

/** Asks for an API key and tries it before it is kept. */
export function SignIn() {
  const { t } = useTranslation();
  const { signIn } = useSession();
  const [failure, setFailure] = useState<unknown>();
  const form = useForm({ initialValues: { key: '', remember: false }, validate: { key: (key) => (key.trim() === '' ? t('signIn.empty') : FORM.test(key.trim()) ? null : t('signIn.form')) } });
  const submit = form.onSubmit(async ({ key, remember }) => {
    setFailure(undefined);
    try {
      await createClient({ url: window.location.origin, key: key.trim() }).request('GET', '/me');
      signIn(key.trim(), remember);
    } catch (error) {
      if (isProblemError(error) && error.status === 401) form.setFieldError('key', t('signIn.refused'));
      else setFailure(error);
    }
  });
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper withBorder p="xl" maw={440} w="100%">
        <form onSubmit={submit} noValidate>
          <Stack>
            <Group justify="space-between" wrap="nowrap">
              <Group gap="sm" wrap="nowrap"><img src="/cairn.svg" alt="" width={34} height={34} /><Title order={1} size="h2">{t('signIn.title')}</Title></Group>
              <LanguageSwitch />
            </Group>
            <Text size="sm" c="dimmed">{t('signIn.intro')}</Text>
            <PasswordInput label={t('signIn.key')} autoComplete="current-password" spellCheck={false} autoFocus visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }} {...form.getInputProps('key')} />
            <Checkbox label={t('signIn.remember')} {...form.getInputProps('remember', { type: 'checkbox' })} />
            {failure !== undefined && <Problem error={failure} />}
            <Button type="submit" loading={form.submitting}>{t('signIn.submit')}</Button>
          </Stack>
        </form>
      </Paper>
    </Center>
  );
}
