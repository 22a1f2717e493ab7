import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/use-api.js';
import type { Objective } from '../data/model.js';
import { useAct } from '../data/use-act.js';
import { Conflict } from './conflict.js';
import { Dialog } from './dialog.js';
import { Form } from './form.js';
import { changesPromise, missingOf, objectiveChanges, objectiveDraftOf, type ObjectiveDraft } from './objective-draft.js';
import { ObjectiveFields } from './objective-fields.js';
import { TextBox } from './text-box.js';
import { useEditing, type Read } from './use-editing.js';

export interface EditObjectiveProps {
  readonly objective: Objective;
  readonly needsReason: boolean;
  readonly onClose: () => void;
}

/** Changes what an objective says. What somebody else changed meanwhile is shown beside what was typed. */
export function EditObjective({ objective, needsReason, onClose }: EditObjectiveProps) {
  const { t } = useTranslation(['objective', 'common']);
  const { client } = useApi();
  const queries = useQueryClient();
  const editing = useEditing<ObjectiveDraft>({ draft: objectiveDraftOf(objective), version: objective.readVersion });
  const { typed, base, theirs, clashing } = editing;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { send, busy, failure, forget } = useAct();
  const path = `/objectives/${encodeURIComponent(objective.objectiveId)}`;
  const asks = needsReason && changesPromise(base.draft, typed);
  const current = async (): Promise<Read<ObjectiveDraft>> => {
    const { body } = await client.request<Objective>('GET', path);
    void queries.invalidateQueries({ queryKey: ['objectives', objective.objectiveId] });
    return { draft: objectiveDraftOf(body), version: body.readVersion };
  };
  const submit = async (): Promise<void> => {
    setTried(true);
    if (missingOf(typed).length > 0 || (asks && reason.trim() === '')) return;
    const body = { ...objectiveChanges(base.draft, typed), ...(asks && { reason: reason.trim() }) };
    const written = Object.keys(body).length === 0 ? {} : await send({ method: 'PATCH', path, body, ifMatch: base.version }, (refused) => void editing.meet(refused, current));
    if (written !== undefined) onClose();
  };
  const settle = (choice: () => void) => () => {
    choice();
    forget();
  };
  return (
    <Dialog title={t('edit.title')} onClose={onClose} size="xl">
      <Form action={t('common:save')} onSubmit={() => void submit()} busy={busy} failure={editing.explained ? undefined : failure} onCancel={onClose}>
        {theirs !== undefined && <Conflict fields={clashing.map((field) => ({ field, name: t(`fields.${field}`), theirs: theirs.draft[field], mine: typed[field] }))} onKeep={settle(editing.keepMine)} onTake={settle(editing.takeTheirs)} />}
        <ObjectiveFields draft={typed} set={editing.set} missing={tried ? missingOf(typed) : []} />
        {asks && <TextBox label={t('common:reason')} description={t('goalpost.reasonHint')} value={reason} onChange={setReason} required error={tried && reason.trim() === '' ? t('common:required') : undefined} />}
      </Form>
    </Dialog>
  );
}
