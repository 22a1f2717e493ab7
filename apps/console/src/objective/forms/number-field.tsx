import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { needsTelling, understand } from '../../today/figures/understood.js';
import { useFormats } from '../../words/formats.js';

export interface NumberFieldProps {
  readonly label: string;
  /** What was typed. */
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly counts?: { readonly unit?: string; readonly currency?: string };
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
}

/** A figure as people type it, in any digits, with 萬 and 億; below stands what was understood. */
export function NumberField({ label, value, onChange, counts = {}, error, required = false, autoFocus = false }: NumberFieldProps) {
  const { t } = useTranslation('objective');
  const { number } = useFormats();
  const understood = value.trim() === '' ? undefined : understand(value, counts);
  const told = understood !== undefined && 'value' in understood && needsTelling(value, understood.value) ? `= ${number(understood.value)}` : undefined;
  const wrong = error ?? (understood !== undefined && 'fault' in understood ? t('faults.number') : undefined);
  return <TextInput label={label} value={value} inputMode="decimal" autoComplete="off" required={required} {...(told !== undefined && { description: told })} inputWrapperOrder={['label', 'input', 'description', 'error']} {...(wrong !== undefined && { error: wrong })} {...(autoFocus && { 'data-autofocus': true })} onChange={({ currentTarget }) => onChange(currentTarget.value)} />;
}
