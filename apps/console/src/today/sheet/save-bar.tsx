import { Button } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskState } from '../outbox/desk.js';
import classes from './sheet.module.css';

export interface SaveBarProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly state: DeskState;
  readonly filled: number;
  readonly onSave: () => void;
}

/** Saves what is filled in, and says what became of it. */
export function SaveBar({ ref, state, filled, onSave }: SaveBarProps) {
  const { t } = useTranslation('today');
  const news = useNews(state);
  return (
    <div className={classes.bar} data-idle={filled === 0 && news === ''}>
      <Button onClick={onSave} data-save-all aria-disabled={filled === 0} {...(filled === 0 && { 'data-disabled': true })}>{filled === 0 ? t('saveNone') : t('saveAll', { count: filled })}</Button>
      <div ref={ref} role="status" tabIndex={-1} data-status>{news}</div>
      <p className={classes.keys}>{t('keys')}</p>
    </div>
  );
}

/** What the last answer brought, or that none can come just now. */
function useNews({ news, waiting }: DeskState): string {
  const { t } = useTranslation('today');
  if (waiting.length > 0) return t(navigator.onLine ? 'waiting' : 'keptHere');
  if (news === undefined) return '';
  const { saved, refused } = news;
  const [only] = saved;
  const told = only !== undefined && saved.length === 1 ? t('savedTitle', { title: only }) : t('savedMany', { count: saved.length });
  return [...(saved.length > 0 ? [told] : []), ...(refused > 0 ? [t('refusedMany', { count: refused })] : [])].join(' ');
}
