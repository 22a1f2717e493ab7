import { useWords } from '../use-admin.js';
import type { Fault } from './fault.js';

/** What went wrong with a file or an import as a whole, in words. */
export function FaultText({ fault: { code, detail } }: { readonly fault: Fault }) {
  const { t } = useWords();
  return <>{t(`import.faults.${code}`, { detail })}</>;
}
