import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { understand } from '../../today/figures/understood.js';
import type { KeyResult } from '../data/model.js';
import { useAct } from '../data/use-act.js';
import { Dialog } from './dialog.js';
import { Form } from './form.js';
import { NumberField } from './number-field.js';

/** The number that a key result looked for is found; with it, the key result closes. */
export function CaptureForm({ keyResult: { keyResultId, plan, version }, onClose }: { readonly keyResult: KeyResult; readonly onClose: () => void }) {
  const { t } = useTranslation(['objective', 'common']);
  const [value, setValue] = useState('');
  const [tried, setTried] = useState(false);
  const { send, busy, failure } = useAct();
  const counts = { ...(plan.unit !== undefined && { unit: plan.unit }), ...(plan.currency !== undefined && { currency: plan.currency }) };
  const submit = async (): Promise<void> => {
    setTried(true);
    const understood = understand(value, counts);
    if (value.trim() === '' || 'fault' in understood) return;
    const written = await send({ method: 'POST', path: `/key-results/${encodeURIComponent(keyResultId)}/capture`, body: { value: understood.value }, ifMatch: version });
    if (written !== undefined) onClose();
  };
  return (
    <Dialog title={t('keyResult.capture')} onClose={onClose} size="md">
      <Form action={t('common:save')} onSubmit={() => void submit()} busy={busy} failure={failure} onCancel={onClose}>
        <Text fw={600}>{plan.title}</Text>
        <NumberField label={t('value')} value={value} onChange={setValue} counts={counts} required autoFocus error={tried && value.trim() === '' ? t('common:required') : undefined} />
      </Form>
    </Dialog>
  );
}
