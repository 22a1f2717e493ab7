import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me.js';
import type { Cycle } from '../../api/organization.js';
import { useApi } from '../../api/use-api.js';
import type { KeyResult, Objective } from '../data/model.js';
import { useAct, type Act } from '../data/use-act.js';
import { Conflict } from './conflict.js';
import { Dialog } from './dialog.js';
import { Form } from './form.js';
import { bodyOf, changesBetween, draftOf, emptyDraft, faultsOf, type Faults, type PlanDraft } from './plan-draft.js';
import { PlanFields } from './plan-fields.js';
import { TextBox } from './text-box.js';
import { useEditing, type Read } from './use-editing.js';

export type KeyResultWork = { readonly work: 'add' } | { readonly work: 'edit' | 'replace'; readonly keyResult: KeyResult };

export type KeyResultFormProps = KeyResultWork & {
  readonly objective: Objective;
  readonly cycle: Cycle | undefined;
  readonly onClose: () => void;
};

/** Adds a key result, changes the plan of one before the baseline, or puts another in its place. */
export function KeyResultForm(props: KeyResultFormProps) {
  const { objective, cycle, onClose, work } = props;
  const { t } = useTranslation(['objective', 'common']);
  const { data: me } = useMe();
  const { client } = useApi();
  const queries = useQueryClient();
  const editing = useEditing<PlanDraft>(startOf(props, { cycle, me: me?.personId ?? undefined }));
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<Faults & { readonly reason?: true }>({});
  const { send, busy, failure, forget } = useAct();
  const { typed, base, clashing, theirs } = editing;
  const current = async (): Promise<Read<PlanDraft>> => {
    const id = work === 'add' ? '' : props.keyResult.keyResultId;
    const { body } = await client.request<KeyResult>('GET', `/key-results/${encodeURIComponent(id)}`);
    void queries.invalidateQueries({ queryKey: ['objectives', objective.objectiveId] });
    return { draft: draftOf(body), version: body.version };
  };
  const submit = async (): Promise<void> => {
    const found = { ...faultsOf(typed), ...(work === 'replace' && reason.trim() === '' && { reason: true as const }) };
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const written = await send(actOf(props, { base, typed, reason }), (refused) => void editing.meet(refused, current));
    if (written !== undefined) onClose();
  };
  const settle = (choice: () => void) => () => {
    choice();
    forget();
  };
  return (
    <Dialog title={t(`keyResult.${work}`)} onClose={onClose}>
      <Form action={work === 'add' ? t('keyResult.add') : t('common:save')} onSubmit={() => void submit()} busy={busy} failure={editing.explained ? undefined : failure} onCancel={onClose}>
        {theirs !== undefined && <Conflict fields={clashing.map((field) => ({ field, name: t(`fields.${field}`), theirs: theirs.draft[field], mine: typed[field] }))} onKeep={settle(editing.keepMine)} onTake={settle(editing.takeTheirs)} />}
        <PlanFields draft={typed} set={editing.set} faults={faults} days={cycle} />
        {work === 'replace' && <TextBox label={t('common:reason')} description={t('reasonStays')} value={reason} onChange={setReason} required error={faults.reason === true ? t('common:required') : undefined} />}
      </Form>
    </Dialog>
  );
}

function startOf(props: KeyResultFormProps, { cycle, me }: { readonly cycle: Cycle | undefined; readonly me: string | undefined }): Read<PlanDraft> {
  if (props.work === 'add') return { draft: emptyDraft(me ?? props.objective.ownerId, cycle?.end ?? ''), version: 0 };
  return { draft: draftOf(props.keyResult), version: props.keyResult.version };
}

function actOf(props: KeyResultFormProps, { base, typed, reason }: { readonly base: Read<PlanDraft>; readonly typed: PlanDraft; readonly reason: string }): Act {
  if (props.work === 'add') return { method: 'POST', path: `/objectives/${encodeURIComponent(props.objective.objectiveId)}/key-results`, body: bodyOf(typed) };
  const path = `/key-results/${encodeURIComponent(props.keyResult.keyResultId)}`;
  if (props.work === 'replace') return { method: 'POST', path: `${path}/replace`, body: { by: bodyOf(typed), reason: reason.trim() } };
  return { method: 'PATCH', path, body: changesBetween(base.draft, typed), ifMatch: base.version };
}
