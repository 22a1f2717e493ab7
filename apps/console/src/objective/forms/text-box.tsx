import { Textarea } from '@mantine/core';

export interface TextBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
}

/** A few lines of text that grow with what is written. */
export function TextBox({ label, value, onChange, description, error, required = false, autoFocus = false, maxLength = 2000 }: TextBoxProps) {
  return <Textarea label={label} value={value} autosize minRows={2} maxRows={10} maxLength={maxLength} required={required} {...(description !== undefined && { description })} {...(error !== undefined && { error })} {...(autoFocus && { 'data-autofocus': true })} onChange={({ currentTarget }) => onChange(currentTarget.value)} />;
}
