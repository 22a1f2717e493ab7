import { Button, Group, TextInput } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changesOf } from '../drafts/changes.js';
import { checkDraft, hasWords, type Faults } from '../drafts/check.js';
import { withChange, type Draft } from '../drafts/draft.js';
import { useProblemText } from '../../frame/states.js';
import type { Saved } from '../outbox/desk.js';
import { focusField, focusFirst } from './focus.js';
import { isSave } from './keys.js';
import { useRefusal } from './refused-text.js';
import { RowFields } from './row-fields.js';
import { RowHead } from './row-head.js';
import classes from './sheet.module.css';
import { codeOf, useCorrect } from './use-correct.js';

export interface CorrectionRowProps {
  readonly saved: Saved & { readonly checkInId: string };
  readonly isMine: boolean;
  readonly onSaved: (saved: Saved) => void;
  readonly onClose: () => void;
}

/** What was saved, open once more: what is saved now takes its place, and the history keeps both. */
export function CorrectionRow({ saved, isMine, onSaved, onClose }: CorrectionRowProps) {
  const { t } = useTranslation(['today', 'common']);
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState<Draft>(saved.draft);
  const [reason, setReason] = useState<string>(t('correction.usual'));
  const [faults, setFaults] = useState<Faults>({});
  const [nothing, setNothing] = useState(false);
  const { due, plan, checkInId } = saved;
  const checked = checkDraft(draft, due, plan);
  const correct = useCorrect((newId) => {
    if ('item' in checked) onSaved({ ...saved, draft, item: checked.item, checkInId: newId });
    onClose();
  });
  useEffect(() => focusField(row.current, 'value'), []);
  const save = (): void => {
    const missing = 'faults' in checked ? checked.faults : {};
    const changes = 'item' in checked ? changesOf(saved.item, checked.item) : {};
    setFaults(missing);
    setNothing('item' in checked && Object.keys(changes).length === 0);
    if ('faults' in checked) return focusFirst(row.current, Object.keys(missing));
    if (Object.keys(changes).length > 0 && hasWords(reason)) correct.mutate({ checkInId, changes, reason });
  };
  const actions = <Button size="compact-sm" variant="subtle" onClick={onClose}>{t('common:cancel')}</Button>;
  return (
    <div ref={row} role="group" aria-labelledby={id} className={classes.row} onKeyDown={(event) => isSave(event) && save()}>
      <div className={classes.what}><RowHead due={due} id={id} isMine={isMine} /></div>
      <RowFields due={due} plan={plan} draft={draft} faults={faults} fill={(change) => setDraft((before) => withChange(before, change))} actions={actions} />
      <Group align="flex-end" className={classes.whole}>
        <TextInput size="sm" label={t('correction.reason')} required withAsterisk={false} value={reason} maxLength={2_000} onChange={({ currentTarget }) => setReason(currentTarget.value)} error={hasWords(reason) ? undefined : t('common:required')} flex={1} miw={200} />
        <Button size="sm" loading={correct.isPending} onClick={save}>{t('correction.save')}</Button>
      </Group>
      {nothing && <p role="status" className={classes.small}>{t('correction.nothing')}</p>}
      <Failure error={correct.error} />
    </div>
  );
}

function Failure({ error }: { readonly error: unknown }) {
  const say = useRefusal();
  const silent = useProblemText(error);
  if (error === null) return null;
  const code = codeOf(error);
  return <p role="alert" className={classes.fault}>{code === undefined ? silent : say(code)}</p>;
}
