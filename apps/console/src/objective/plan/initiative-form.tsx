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

interface Draft {
  readonly title: string;
  readonly ownerId: string;
  readonly start: string;
  readonly due: string;
}

function bodyOf({ title, ownerId, start, due }: Draft, parentId: string | undefined): object {
  return { title: title.trim(), ownerId, ...(parentId !== undefined && { parentId }), ...(start !== '' && { start }), ...(due !== '' && { due }) };
}

function isReversed({ start, due }: Draft): boolean {
  return start !== '' && due !== '' && due < start;
}

/** Plans a piece of work. */
export function InitiativeForm({ keyResultId, parent, ownerId, onClose }: InitiativeFormProps) {
  const { t } = useTranslation(['objective', 'common']);
  const [draft, setDraft] = useState<Draft>({ title: '', ownerId, start: '', due: '' });
  const [tried, setTried] = useState(false);
  const { send, busy, failure } = useAct();
  const set = (change: Partial<Draft>): void => setDraft((before) => ({ ...before, ...change }));
  const missing = draft.title.trim() === '';
  const reversed = isReversed(draft);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (missing || reversed || draft.ownerId === '') return;
    const written = await send({ method: 'POST', path: `/key-results/${encodeURIComponent(keyResultId)}/initiatives`, body: bodyOf(draft, parent?.initiativeId) });
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
