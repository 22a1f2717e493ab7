import { useTranslation } from 'react-i18next';
import type { Refused } from '../outbox/desk.js';
import classes from './sheet.module.css';

const KNOWN = [
  'not-responsible', 'forbidden', 'unauthenticated', 'key-result-unknown', 'key-result-closed', 'objective-closed', 'objective-not-committed', 'cycle-closed', 'cycle-not-active', 'slot-not-begun', 'no-slot',
  'effective-at-too-late', 'effective-at-too-early', 'effective-at-after-due', 'value-of-wrong-type', 'not-a-decimal', 'too-many-digits', 'step-unknown', 'answer-required', 'said-health-required',
  'confidence-required', 'nothing-next-before', 'check-in-superseded', 'reason-required',
] as const;

/** A refusal of the server in the reader's language. */
export function useRefusal(): (code: string) => string {
  const { t } = useTranslation('today');
  return (code) => {
    const known = KNOWN.find((each) => each === code);
    return known === undefined ? t('refused.other', { code }) : t(`refused.${known}`);
  };
}

export function RefusedText({ refused }: { readonly refused: Refused | undefined }) {
  const say = useRefusal();
  return refused === undefined ? null : <p role="alert" className={classes.fault}>{say(refused.code)}</p>;
}
