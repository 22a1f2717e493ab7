import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, type Act } from '../data/use-act.js';
import { Dialog } from './dialog.js';
import { Form } from './form.js';
import { TextBox } from './text-box.js';

export interface ReasonFormProps {
  readonly title: string;
  /** What happens, and what stays. */
  readonly explanation: string;
  readonly act: Omit<Act, 'body'>;
  readonly onClose: () => void;
  /** May it be left out? */
  readonly optional?: boolean;
  readonly danger?: boolean;
}

/** An act that says why. */
export function ReasonForm({ title, explanation, act, onClose, optional = false, danger = false }: ReasonFormProps) {
  const { t } = useTranslation(['objective', 'common']);
  const { send, busy, failure } = useAct();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = async (): Promise<void> => {
    const given = reason.trim();
    setMissing(!optional && given === '');
    if (!optional && given === '') return;
    const written = await send({ ...act, body: given === '' ? {} : { reason: given } });
    if (written !== undefined) onClose();
  };
  return (
    <Dialog title={title} onClose={onClose} size="md">
      <Form action={title} onSubmit={() => void submit()} busy={busy} failure={failure} onCancel={onClose} danger={danger}>
        <Text size="sm">{explanation}</Text>
        <TextBox label={t('common:reason')} description={t('reasonStays')} value={reason} onChange={setReason} required={!optional} error={missing ? t('common:required') : undefined} autoFocus />
      </Form>
    </Dialog>
  );
}
