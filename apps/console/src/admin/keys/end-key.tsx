import { Text } from '@mantine/core';
import type { FormEvent } from 'react';
import { useApi } from '../../api/use-api.js';
import { FormDialog } from '../forms/form-dialog.js';
import { useAct } from '../forms/use-act.js';
import { useWords } from '../use-admin.js';
import type { KeyDoc } from './keys.js';

/** Asks before a key is ended for good. */
export function EndKey({ apiKey, onClose }: { readonly apiKey: KeyDoc; readonly onClose: () => void }) {
  const { t } = useWords();
  const { client } = useApi();
  const { act, isPending, error } = useAct((keyId: string, headers) => client.request('DELETE', `/api-keys/${encodeURIComponent(keyId)}`, { headers: { ...headers } }), { changes: [['api-keys']] });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if ((await act(apiKey.keyId)) !== undefined) onClose();
  };
  return (
    <FormDialog title={t('keys.end')} submit={t('keys.end')} isPending={isPending} error={error} isDangerous onClose={onClose} onSubmit={submit}>
      <Text>{t('keys.endMeans')}</Text>
    </FormDialog>
  );
}
