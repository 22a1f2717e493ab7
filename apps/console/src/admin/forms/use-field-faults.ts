import { useWords } from '../use-admin.js';
import { fieldsAtFault } from './refusals.js';

/** What stands beside a field that the server did not accept. */
export function useFieldFaults(error: unknown): (field: string) => string | undefined {
  const { t } = useWords();
  const faults = fieldsAtFault(error);
  return (field) => (faults.includes(field) ? t('refusals.field') : undefined);
}
