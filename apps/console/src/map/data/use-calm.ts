import { useEffect, useState } from 'react';

/** Milliseconds after which it counts as calm, come what may. */
const PATIENCE = 1_500;

/** Has the browser had nothing to do since something was shown? Then more may be asked without holding it up. */
export function useCalm(shown: boolean): boolean {
  const [calm, setCalm] = useState(false);
  useEffect(() => (shown ? whenIdle(() => setCalm(true)) : undefined), [shown]);
  return calm;
}

/** Not every browser says when it is idle. @returns what takes it back */
function whenIdle(act: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, PATIENCE / 3);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(act, { timeout: PATIENCE });
  return () => window.cancelIdleCallback(handle);
}
