import { Button, Group, Modal, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { holdEnterOfComposition } from '../../keyboard/composing.js';
import { useWords } from '../use-admin.js';
import { Refused } from './refused.js';

export interface FormDialogProps {
  readonly title: string;
  /** What the button says. */
  readonly submit: string;
  readonly isPending: boolean;
  readonly error: unknown;
  /** What cannot be undone is red. */
  readonly isDangerous?: boolean;
  readonly isReady?: boolean;
  readonly onClose: () => void;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  readonly children: ReactNode;
}

/** A question that is answered by a form. Enter that chooses a character of an input method never sends it. */
export function FormDialog({ title, submit, isPending, error, isDangerous = false, isReady = true, onClose, onSubmit, children }: FormDialogProps) {
  const { t } = useWords();
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common:close') }} size="lg" styles={{ title: { fontWeight: 650, fontSize: 'var(--mantine-font-size-lg)' } }}>
      <form onSubmit={onSubmit} onKeyDown={holdEnterOfComposition} noValidate>
        <Stack>
          {children}
          <Refused error={error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
            <Button type="submit" loading={isPending} disabled={!isReady} {...(isDangerous && { color: 'red' })}>{submit}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
