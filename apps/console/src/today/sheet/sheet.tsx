import { Title } from '@mantine/core';
import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Due } from '../drafts/draft.js';
import type { Plan } from '../figures/plan.js';
import type { Saved } from '../outbox/desk.js';
import { useDesk } from '../outbox/use-desk.js';
import { CorrectionRow } from './correction-row.js';
import { DoneRow } from './done-row.js';
import { focusFirst, focusNeighbour } from './focus.js';
import { isComposing } from '../../keyboard/composing.js';
import { isSave } from './keys.js';
import { OpenRow } from './open-row.js';
import type { Row } from './rows.js';
import { SaveBar } from './save-bar.js';
import classes from './sheet.module.css';
import { useSaving } from './use-saving.js';

export interface SheetProps {
  readonly owner: string;
  readonly personId: string;
  readonly rows: readonly Row[];
  readonly plans: ReadonlyMap<string, Plan>;
  /** The key result of the reminder that led here. */
  readonly reminded: string | undefined;
}

/** One's own check-ins, to be filled in and sent: one by one, or all by one request. */
export function Sheet({ owner, personId, rows, plans, reminded }: SheetProps) {
  const { t } = useTranslation('today');
  const desk = useDesk(owner);
  const open = rows.filter(({ is }) => is === 'open').map(({ due }) => due);
  const saving = useSaving(open, plans, desk);
  const list = useRef<HTMLUListElement>(null);
  const status = useRef<HTMLDivElement>(null);
  const [correcting, setCorrecting] = useState<string>();

  const saveRow = (due: Due, byKeyboard: boolean): void => {
    const row = rowOf(list, due.slot);
    const faults = saving.save([due]).get(due.slot);
    if (faults !== undefined) return afterPaint(() => focusFirst(row, Object.keys(faults)));
    if (!byKeyboard) return row?.focus();
    if (row === null || !focusNeighbour(row, 'next')) status.current?.focus();
  };
  const saveAll = (): void => {
    const [first] = saving.save(saving.filled);
    if (first === undefined) status.current?.focus();
    else afterPaint(() => focusFirst(rowOf(list, first[0]), Object.keys(first[1])));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>, due: Due): void => {
    if (isSave(event)) {
      event.preventDefault();
      saveRow(due, true);
    } else if (movesBetweenValues(event)) {
      focusNeighbour(event.currentTarget, event.key === 'ArrowDown' ? 'next' : 'previous');
    }
  };
  const shown = (row: Row): React.ReactNode => {
    const { due } = row;
    const isMine = due.responsibleId === personId;
    if (row.is === 'waiting') return <DoneRow line={row.line} isMine={isMine} is={navigator.onLine ? 'sending' : 'kept'} />;
    if (row.is === 'saved') return <SavedRow saved={row.saved} isMine={isMine} isOpen={correcting === due.slot} open={setCorrecting} onCorrected={(saved) => desk.desk.correct(due.slot, saved)} back={() => rowOf(list, due.slot)?.focus()} />;
    return (
      <OpenRow due={due} plan={plans.get(due.keyResultId)} draft={desk.state.drafts[due.keyResultId] ?? {}} isMine={isMine} faults={saving.faultsOf(due)} refused={desk.state.refused[due.keyResultId]} reminded={due.keyResultId === reminded} fill={(change) => desk.desk.fill(due.keyResultId, change)} save={() => saveRow(due, false)} />
    );
  };
  return (
    <section className={classes.sheet} aria-labelledby="sheet">
      <Title order={2} size="h4" mb="sm" id="sheet">{open.length === 0 ? t('allSaid') : t('count', { count: open.length })}</Title>
      <ul ref={list} className={classes.rows}>
        {rows.map((row) => (
          <li key={row.due.slot} data-slot={row.due.slot} tabIndex={-1} onKeyDown={(event) => row.is === 'open' && onKeyDown(event, row.due)}>{shown(row)}</li>
        ))}
      </ul>
      <SaveBar ref={status} state={desk.state} filled={saving.filled.length} onSave={saveAll} />
    </section>
  );
}

interface SavedRowProps {
  readonly saved: Saved;
  readonly isMine: boolean;
  readonly isOpen: boolean;
  readonly open: (slot: string | undefined) => void;
  readonly onCorrected: (saved: Saved) => void;
  readonly back: () => void;
}

function SavedRow({ saved, isMine, isOpen, open, onCorrected, back }: SavedRowProps) {
  const { checkInId } = saved;
  if (checkInId === undefined) return <DoneRow line={saved} isMine={isMine} is="saved" />;
  const close = (): void => {
    open(undefined);
    back();
  };
  if (isOpen) return <CorrectionRow saved={{ ...saved, checkInId }} isMine={isMine} onSaved={onCorrected} onClose={close} />;
  return <DoneRow line={saved} isMine={isMine} is="saved" onCorrect={() => open(saved.item.slot)} />;
}

function rowOf(list: RefObject<HTMLUListElement | null>, slot: string): HTMLElement | null {
  return list.current?.querySelector<HTMLElement>(`[data-slot="${CSS.escape(slot)}"]`) ?? null;
}

/** Fields that the faults bring up are there by then. */
function afterPaint(work: () => void): void {
  requestAnimationFrame(work);
}

/** In a line of text up and down mean nothing else. */
function movesBetweenValues(event: KeyboardEvent): boolean {
  const { target, key } = event;
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
  return target instanceof HTMLInputElement && target.type === 'text' && target.closest('[data-field="value"]') !== null && !isComposing(event);
}
