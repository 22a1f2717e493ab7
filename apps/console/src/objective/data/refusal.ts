import { isProblemError } from '@cairn/client';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../frame/states.js';

/** The refusals that have a sentence of their own here, by the code of the API. */
export const REFUSALS = [
  'act-of-another',
  'answer-not-awaited',
  'alignment-across-cycles',
  'alignment-circle',
  'alignment-exists',
  'alignment-not-open',
  'alignment-not-accepted',
  'bounds-crossed',
  'cycle-closed',
  'cycle-state',
  'due-outside-cycle',
  'fixed-by-check-in',
  'forbidden',
  'initiative-state',
  'key-result-closed',
  'key-result-state',
  'limit-exceeded',
  'limit-not-reached',
  'not-a-decimal',
  'not-of-this-link',
  'objective-closed',
  'objective-state',
  'period-reversed',
  'person-deactivated',
  'plan-incomplete',
  'precondition-failed',
  'rationale-missing',
  'reason-required',
  'start-equals-target',
  'steps-without-weight',
  'team-closed',
  'text-required',
  'tolerance-zero',
  'too-many-digits',
  'version-not-read',
  'withdrawal-by-other-side',
] as const;

type Refusal = (typeof REFUSALS)[number];

function refusalOf(error: unknown): Refusal | undefined {
  return isProblemError(error) ? REFUSALS.find((code) => code === error.code) : undefined;
}

/** Why a write was not accepted, in the language of the page. */
export function useRefusalText(error: unknown): string {
  const { t } = useTranslation('objective');
  const general = useProblemText(error);
  const code = refusalOf(error);
  if (code !== undefined) return t(`refusals.${code}`);
  if (isProblemError(error) && ![403, 404].includes(error.status)) return t('refusals.other', { code: error.code });
  return general;
}

/** The field that a refusal names, without its place in the body: `/by/start` is `start`. */
export function fieldAtFault(error: unknown): string | undefined {
  if (!isProblemError(error)) return undefined;
  const named = error.errors[0]?.field ?? error.details?.['field'];
  return typeof named === 'string' ? named.split('/').findLast((part) => part !== '' && !/^\d+$/.test(part)) : undefined;
}
