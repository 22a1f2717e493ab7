import { isProblemError } from '@cairn/client';
import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { IconFileCertificate } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/use-api.js';
import { Problem } from '../../frame/states.js';
import { saveFile } from '../save-file.js';
import { readProof } from './use-act.js';

/** Where the form of a proof and the way to check it are described. */
const CHECKER = 'tools/check-proof.mjs';

/** A proof of the act as a file, and how it is checked without this server. */
export function ProofPart({ position }: { readonly position: number }) {
  const { t } = useTranslation('history');
  const { client } = useApi();
  const file = `cairn-proof-${position}.json`;
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async () => {
      const proof = await readProof(client, position);
      saveFile(file, new Blob([JSON.stringify(proof, null, 2)], { type: 'application/json' }));
      return proof;
    },
  });
  return (
    <Stack gap="xs">
      <Text size="sm">{t('proof.text')}</Text>
      <Group><Button variant="light" leftSection={<IconFileCertificate aria-hidden size={18} />} loading={isPending} onClick={() => mutate()}>{t('proof.download')}</Button></Group>
      <div role="status">
        {data !== undefined && (
          <Stack gap="xs">
            <Text size="sm">{t('proof.done', { file })}</Text>
            <Code block style={{ whiteSpace: 'pre-wrap' }}>{`node ${CHECKER} ${file} --key "${data.publicKey}"`}</Code>
            <Text size="xs" c="dimmed">{t('proof.keyNote')}</Text>
          </Stack>
        )}
      </div>
      {error !== null && (isProblemError(error) && error.code === 'not-covered' ? <Alert color="gray">{t('proof.notYet')}</Alert> : <Problem error={error} retry={() => mutate()} />)}
    </Stack>
  );
}
