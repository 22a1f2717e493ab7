import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useRefusalText } from './use-refusal-text.js';

/** Says why something was refused; nothing while nothing was. */
export function Refused({ error }: { readonly error: unknown }) {
  const text = useRefusalText(error);
  if (error === undefined) return null;
  return <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle aria-hidden />}>{text}</Alert>;
}
