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
  const { told, wrong } = useReading(value, counts);
  return (
    <TextInput
      label={label}
      value={value}
      inputMode="decimal"
      autoComplete="off"
      required={required}
      description={told}
      error={error ?? wrong}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...(autoFocus && { 'data-autofocus': true })}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** What was understood, where it looks different from what was typed; or that nothing was. */
function useReading(value: string, counts: NonNullable<NumberFieldProps['counts']>): { readonly told?: string; readonly wrong?: string } {
  const { t } = useTranslation('objective');
  const { number } = useFormats();
  if (value.trim() === '') return {};
  const understood = understand(value, counts);
  if ('fault' in understood) return { wrong: t('faults.number') };
  return needsTelling(value, understood.value) ? { told: `= ${number(understood.value)}` } : {};
}
