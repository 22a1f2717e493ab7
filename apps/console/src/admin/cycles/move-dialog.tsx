import { Text, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useApi } from '../../api/use-api.js';
import { FormDialog } from '../forms/form-dialog.js';
import { isTyped } from '../forms/is-typed.js';
import { TypedName } from '../forms/typed-name.js';
import { useAct } from '../forms/use-act.js';
import { useWords } from '../use-admin.js';
import type { Move } from './moves.js';
import { ReadinessLine } from './readiness-line.js';
import { CYCLE_KEYS, type CycleDoc } from './use-cycle-docs.js';

export interface MoveDialogProps {
  readonly cycle: CycleDoc;
  readonly move: Move;
  readonly onClose: () => void;
}

/** Asks once more, with what the move means; ways back need a reason, and the great steps the cycle's name. */
export function MoveDialog({ cycle, move, onClose }: MoveDialogProps) {
  const { t } = useWords();
  const { client } = useApi();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const path = `/cycles/${encodeURIComponent(cycle.cycleId)}/${move.name}`;
  const { act, isPending, error } = useAct((body: object, headers) => client.request('POST', path, { body, headers: { ...headers } }), { changes: CYCLE_KEYS, said: t(`cycles.moves.${move.name}.done`, { name: cycle.name }) });
  const isReady = move.isBack ? reason.trim() !== '' : !move.needsName || isTyped(cycle.name, typed);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isReady && (await act(move.isBack ? { reason: reason.trim() } : {})) !== undefined) onClose();
  };
  return (
    <FormDialog title={`${t(`cycles.moves.${move.name}.label`)}: ${cycle.name}`} submit={t(`cycles.moves.${move.name}.label`)} isPending={isPending} error={error} isReady={isReady} onClose={onClose} onSubmit={submit}>
      <Text>{t(`cycles.moves.${move.name}.means`)}</Text>
      {move.name === 'activate' && <ReadinessLine cycleId={cycle.cycleId} />}
      {move.isBack && <Textarea label={t('common:reason')} description={t('cycles.reasonStays')} withAsterisk autosize minRows={2} maxLength={2_000} value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} data-autofocus />}
      {move.needsName && <TypedName name={cycle.name} value={typed} onChange={setTyped} />}
    </FormDialog>
  );
}
