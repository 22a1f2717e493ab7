import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { holdEnterOfComposition } from '../../keyboard/composing.js';
import { Refused } from './refused.js';

export interface FormProps {
  /** What the button says. */
  readonly action: string;
  readonly onSubmit: () => void;
  readonly busy: boolean;
  readonly failure?: unknown;
  readonly onCancel?: () => void;
  readonly danger?: boolean;
  readonly children: ReactNode;
}

/** Fields, why they were refused, and the button that sends them. Enter while a character is being composed sends nothing. */
export function Form({ action, onSubmit, busy, failure, onCancel, danger = false, children }: FormProps) {
  const { t } = useTranslation();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <form onSubmit={submit} onKeyDown={holdEnterOfComposition} noValidate>
      <Stack gap="md">
        {children}
        <Refused failure={failure} />
        <Group justify="flex-end">
          {onCancel !== undefined && <Button variant="default" onClick={onCancel}>{t('cancel')}</Button>}
          <Button type="submit" loading={busy} {...(danger && { color: 'red' })}>{action}</Button>
        </Group>
      </Stack>
    </form>
  );
}
