import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Choices } from './choices.js';
import { typedConfidence, type Typed } from './digits.js';
import { Fault } from './fault.js';
import { isEnter } from './keys.js';

const TENTHS = Array.from({ length: 11 }, (_each, at) => at);

export interface ConfidenceFieldProps {
  readonly chosen: number | undefined;
  readonly last: number | undefined;
  readonly fault: string | undefined;
  readonly faultId: string;
  readonly onChoose: (confidence: number) => void;
  /** Enter: on to the words. */
  readonly onEnter: () => void;
}

/** How sure somebody is, 0 to 10: one click, or a digit. */
export function ConfidenceField({ chosen, last, fault, faultId, onChoose, onEnter }: ConfidenceFieldProps) {
  const { t } = useTranslation('today');
  const typed = useRef<Typed>(undefined);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (isEnter(event)) return onEnter();
    const digit = typedConfidence(event.key, event.timeStamp, typed.current);
    if (digit === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    typed.current = digit;
    onChoose(digit.confidence);
    event.currentTarget.querySelector<HTMLInputElement>(`input[value="${digit.confidence}"]`)?.focus();
  };
  return (
    <>
      <Choices label={t('confidence')} field="confidence" faultId={fault && faultId} chosen={chosen} onChoose={onChoose} onKeyDown={onKeyDown} choices={TENTHS.map((value) => ({ value, name: String(value), marked: value === last }))} />
      {last !== undefined && <p className="visually-hidden">{t('lastConfidence', { value: last })}</p>}
      <Fault id={faultId} text={fault} />
    </>
  );
}
