import { Group, List, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../words/formats.js';
import { planSentence } from '../data/amounts.js';
import { kept } from '../data/confidence.js';
import type { Objective } from '../data/model.js';
import { useAct } from '../data/use-act.js';
import { Warnings } from '../warnings.js';
import { Dialog } from './dialog.js';
import { Form } from './form.js';

const TENTHS = Array.from({ length: 11 }, (_, tenth) => ({ value: String(tenth), label: String(tenth) }));

/** The owner accepts the responsibility: says for what, and asks how sure they are. */
export function CommitForm({ objective, onClose }: { readonly objective: Objective; readonly onClose: () => void }) {
  const { t } = useTranslation(['objective', 'common']);
  const formats = useFormats();
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({});
  const { send, busy, failure } = useAct();
  const standing = objective.keyResults.filter(({ standing: state }) => state === 'open');
  const submit = async (): Promise<void> => {
    const confidence = Object.entries(said).map(([keyResultId, tenth]) => ({ keyResultId, confidence: kept(Number(tenth)) }));
    const body = { readVersion: objective.readVersion, ...(confidence.length > 0 && { confidence }) };
    const written = await send({ method: 'POST', path: `/objectives/${encodeURIComponent(objective.objectiveId)}/commit`, body });
    if (written !== undefined) onClose();
  };
  return (
    <Dialog title={t('commit.title')} onClose={onClose}>
      <Form action={t('commit.do')} onSubmit={() => void submit()} busy={busy} failure={failure} onCancel={onClose}>
        <Text fw={600}>{objective.title}</Text>
        <Text size="sm">{t('commit.accepts')}</Text>
        <List size="sm" spacing={4}>
          <List.Item>{t(`commit.kind.${objective.kind}`)}</List.Item>
          <List.Item>{t('commit.baseline')}</List.Item>
          <List.Item>{t('commit.checkIns')}</List.Item>
        </List>
        <Warnings warnings={objective.warnings} />
        {standing.length > 0 && (
          <Stack gap="xs">
            <Text size="sm" fw={600}>{t('commit.sure')}</Text>
            {standing.map(({ keyResultId, plan }) => (
              <Group key={keyResultId} wrap="nowrap" justify="space-between" gap="sm">
                <Text size="sm">{plan.title}<Text component="span" c="dimmed" inherit> {planSentence(plan, { t, formats })}</Text></Text>
                <Select w={96} miw={96} aria-label={t('commit.sureOf', { title: plan.title })} placeholder="5" data={TENTHS} value={said[keyResultId] ?? null} onChange={(tenth) => tenth !== null && setSaid((before) => ({ ...before, [keyResultId]: tenth }))} />
              </Group>
            ))}
          </Stack>
        )}
      </Form>
    </Dialog>
  );
}
