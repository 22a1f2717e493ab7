import { TextInput } from '@mantine/core';
import { useWords } from '../use-admin.js';

export interface TypedNameProps {
  /** What has to be typed. */
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Asks for the name of what is about to be changed for good. */
export function TypedName({ name, value, onChange }: TypedNameProps) {
  const { t } = useWords();
  return <TextInput label={t('typeName', { name })} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)} autoComplete="off" data-autofocus />;
}
