import { lazy, Suspense, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './explained.module.css';
import type { Measure, Subject } from './question.js';

export type { Measure, Subject } from './question.js';

/** Read when the first number is asked about. */
const Explanation = lazy(async () => ({ default: (await import('./explanation.js')).Explanation }));

export interface ExplainedProps {
  readonly subject: Subject;
  readonly measure: Measure;
  /** The measure's name in the language of the page, for whoever hears the button. */
  readonly label: string;
  /** Of a team: the cycle that is looked at. */
  readonly cycleId?: string;
  readonly children: ReactNode;
}

/** A number that tells where it comes from. It is a button: not to be put into another button or a link. */
export function Explained({ subject, measure, label, cycleId, children }: ExplainedProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<'never' | 'now' | 'before'>('never');
  const button = useRef<HTMLButtonElement>(null);
  // The drawer was not there yet when it was asked for: it can't know where the focus was.
  const close = (): void => {
    setOpened('before');
    button.current?.focus();
  };
  const open = (event: MouseEvent): void => {
    event.stopPropagation();
    setOpened('now');
  };
  return (
    <>
      <button ref={button} type="button" className={classes.number} aria-haspopup="dialog" title={t('explain.label', { name: label })} onClick={open}>
        {children}
        <span className="visually-hidden"> {t('explain.label', { name: label })}</span>
      </button>
      {opened !== 'never' && (
        <Suspense>
          <Explanation opened={opened === 'now'} onClose={close} question={{ subject, measure, label, ...(cycleId !== undefined && { cycleId }) }} />
        </Suspense>
      )}
    </>
  );
}
