import { Alert, Button, Code, CopyButton, Group, Modal, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useWords } from '../use-admin.js';

/** Tells the secret of a new key, this once. */
export function KeyTold({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Modal opened onClose={onClose} title={t('keys.told')} size="lg" closeOnClickOutside={false} closeOnEscape={false} withCloseButton={false}>
      <Stack>
        <Alert color="orange" variant="light">{t('keys.once')}</Alert>
        <Code block fz="md" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{secret}</Code>
        <Text size="sm">{t('keys.pass')}</Text>
        <Group justify="flex-end">
          <CopyButton value={secret}>
            {({ copied, copy }) => <Button variant="default" leftSection={copied ? <IconCheck aria-hidden size={16} /> : <IconCopy aria-hidden size={16} />} onClick={copy} data-autofocus>{copied ? t('keys.copied') : t('keys.copy')}</Button>}
          </CopyButton>
          <Button onClick={onClose}>{t('keys.kept')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
