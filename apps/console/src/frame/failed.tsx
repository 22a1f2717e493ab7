import type { ErrorComponentProps } from '@tanstack/react-router';
import { Problem } from './states.js';

/** A screen that broke: the frame stays. */
export function Failed({ error, reset }: ErrorComponentProps) {
  return <Problem error={error} retry={reset} />;
}
