import { Button } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answerReason, lastConfidence, type Faults } from '../drafts/check.js';
import { ANSWERS, isTouched, type Change, type Draft, type Due } from '../drafts/draft.js';
import type { Plan } from '../figures/plan.js';
import { Answers } from './answers.js';
import { ConfidenceField } from './confidence-field.js';
import { focusField } from './focus.js';
import { HealthField } from './health-field.js';
import { LastValue } from './last-value.js';
import classes from './sheet.module.css';
import { ValueField } from './value-field.js';

export interface RowFieldsProps {
  readonly due: Due;
  readonly plan: Plan;
  readonly draft: Draft;
  readonly faults: Faults;
  readonly fill: (change: Change) => void;
  /** What is done with the row. */
  readonly actions: ReactNode;
}

/** A check-in as it is filled in: value, confidence, health, and three answers for who has something to say. */
export function RowFields({ due, plan, draft, faults, fill, actions }: RowFieldsProps) {
  const { t } = useTranslation('today');
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState(() => ANSWERS.some((name) => draft[name] !== undefined));
  const isOpen = opened || (isTouched(draft) && answerReason(draft, due) !== undefined);
  const say = (field: keyof Faults): string | undefined => faults[field] && t(`faults.${faults[field]}`);
  const toWords = (): void => {
    setOpened(true);
    requestAnimationFrame(() => focusField(row.current, 'moved'));
  };
  return (
    <div ref={row} className={classes.fields}>
      <div className={classes.value}>
        <div className={classes.over}>
          <span className={classes.label} aria-hidden="true">{t('value')}</span>
          <LastValue due={due} plan={plan} />
        </div>
        <ValueField title={due.title} plan={plan} value={draft.value} last={due.value} fault={say('value')} faultId={`${id}v`} onChange={(value) => fill({ value, noNewFigure: undefined })} onEnter={() => focusField(row.current, 'confidence')} />
      </div>
      <div className={classes.confidence}>
        <span className={classes.label} aria-hidden="true">{t('confidence')}</span>
        <ConfidenceField chosen={draft.confidence} last={lastConfidence(due)} fault={say('confidence')} faultId={`${id}c`} onChoose={(confidence) => fill({ confidence })} onEnter={toWords} />
      </div>
      <div className={classes.health}>
        <span className={classes.label} aria-hidden="true">{t('health')}</span>
        <HealthField chosen={draft.saidHealth} last={due.saidHealth} fault={say('saidHealth')} faultId={`${id}h`} onChoose={(saidHealth) => fill({ saidHealth })} />
      </div>
      <div className={classes.actions}>
        <Button size="compact-sm" variant={draft.noNewFigure ? 'filled' : 'default'} aria-pressed={draft.noNewFigure === true} onClick={() => fill({ noNewFigure: draft.noNewFigure ? undefined : true, value: undefined })}>{t('noNew')}</Button>
        {!isOpen && <Button size="compact-sm" variant="default" leftSection={<IconMessagePlus aria-hidden size={16} />} aria-expanded={false} onClick={toWords}>{t('words')}</Button>}
        {actions}
      </div>
      {isOpen && <Answers draft={draft} fault={say('inTheWay')} faultId={`${id}a`} onAnswer={(name, text) => fill({ [name]: text })} />}
    </div>
  );
}
