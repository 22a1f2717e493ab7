import { isProblemError } from '@cairn/client';
import { useProblemText } from '../../frame/states.js';
import { useWords } from '../use-admin.js';
import { fieldsAtFault, isKnownRefusal } from './refusals.js';

/** Why something was refused, in the language of the page. */
export function useRefusalText(error: unknown): string {
  const { t } = useWords();
  const usual = useProblemText(error);
  if (!isProblemError(error) || error.status === 404) return usual;
  if (isKnownRefusal(error.code)) return t(`refusals.${error.code}`);
  if (error.status === 403) return t('refusals.forbidden');
  return fieldsAtFault(error).length > 0 ? t('refusals.fields') : t('refusals.other', { code: error.code });
}
