import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useRefusalText } from '../data/refusal.js';

/** Why a write was not accepted; nothing while there is nothing to say. */
export function Refused({ failure }: { readonly failure: unknown }) {
  return failure === undefined ? null : <Told failure={failure} />;
}

function Told({ failure }: { readonly failure: unknown }) {
  return <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} role="alert">{useRefusalText(failure)}</Alert>;
}
