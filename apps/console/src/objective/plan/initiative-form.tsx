import { SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../data/use-act.js';
import { Dialog } from '../forms/dialog.js';
import { Form } from '../forms/form.js';
import { PersonSelect } from '../forms/person-select.js';

export interface InitiativeFormProps {
  readonly keyResultId: string;
  /** The piece that it is a part of. */
  readonly parent: { readonly initiativeId: string; readonly title: string } | undefined;
  readonly ownerId: string;
  readonly onClose: () => void;
}

/** Plans a piece of work. */
export function InitiativeForm({ keyResultId, parent, ownerId, onClose }: InitiativeFormProps) {
  const { t } = useTranslation(['objective', 'common']);
  const [draft, setDraft] = useState({ title: '', ownerId, start: '', due: '' });
  const [tried, setTried] = useState(false);
  const { send, busy, failure } = useAct();
  const set = (change: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...change }));
  const missing = draft.title.trim() === '';
  const reversed = draft.start !== '' && draft.due !== '' && draft.due < draft.start;
  const submit = async (): Promise<void> => {
    setTried(true);
    if (missing || reversed || draft.ownerId === '') return;
    const body = { title: draft.title.trim(), ownerId: draft.ownerId, ...(parent && { parentId: parent.initiativeId }), ...(draft.start !== '' && { start: draft.start }), ...(draft.due !== '' && { due: draft.due }) };
    const written = await send({ method: 'POST', path: `/key-results/${encodeURIComponent(keyResultId)}/initiatives`, body });
    if (written !== undefined) onClose();
  };
  return (
    <Dialog title={parent === undefined ? t('plan.add') : t('plan.addBelow', { title: parent.title })} onClose={onClose} size="md">
      <Form action={t('plan.add')} onSubmit={() => void submit()} busy={busy} failure={failure} onCancel={onClose}>
        <TextInput label={t('fields.title')} value={draft.title} maxLength={400} required data-autofocus error={tried && missing ? t('common:required') : undefined} onChange={({ currentTarget }) => set({ title: currentTarget.value })} />
        <PersonSelect label={t('fields.ownerId')} value={draft.ownerId} onChange={(owner) => set({ ownerId: owner })} error={tried && draft.ownerId === '' ? t('common:required') : undefined} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput type="date" label={t('plan.start')} value={draft.start} onChange={({ currentTarget }) => set({ start: currentTarget.value })} />
          <TextInput type="date" label={t('fields.due')} value={draft.due} error={reversed ? t('refusals.period-reversed') : undefined} onChange={({ currentTarget }) => set({ due: currentTarget.value })} />
        </SimpleGrid>
      </Form>
    </Dialog>
  );
}
