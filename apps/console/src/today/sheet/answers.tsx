import { TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ANSWERS, type AnswerName, type Draft } from '../drafts/draft.js';
import { isEnter } from './keys.js';
import classes from './sheet.module.css';

export interface AnswersProps {
  readonly draft: Draft;
  /** Why "in the way" or "next" is needed. */
  readonly fault: string | undefined;
  readonly faultId: string;
  readonly onAnswer: (name: AnswerName, text: string | undefined) => void;
}

/** The three answers, a line each. */
export function Answers({ draft, fault, faultId, onAnswer }: AnswersProps) {
  const { t } = useTranslation('today');
  const goOn = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (!isEnter(event)) return;
    event.preventDefault();
    event.currentTarget.closest('[data-answer]')?.nextElementSibling?.querySelector('input')?.focus();
  };
  return (
    <div className={classes.answers}>
      {ANSWERS.map((name) => (
        <div key={name} data-answer data-field={name}>
          <TextInput
            size="sm"
            label={t(`answers.${name}`)}
            maxLength={2_000}
            autoComplete="off"
            value={draft[name] ?? ''}
            onChange={({ currentTarget }) => onAnswer(name, currentTarget.value === '' ? undefined : currentTarget.value)}
            onKeyDown={goOn}
            {...(name === 'inTheWay' && { error: fault, errorProps: { id: faultId } })}
          />
        </div>
      ))}
    </div>
  );
}
