import { Alert, List } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PersonName } from '../people/names.js';
import type { Warning } from './data/model.js';

/** What the server advises. Advice never stands in the way, unless the policy of the cycle says so. */
export function Warnings({ warnings }: { readonly warnings: readonly Warning[] }) {
  const { t } = useTranslation('objective');
  if (warnings.length === 0) return null;
  return (
    <Alert role="note" color="yellow" variant="light" icon={<IconBulb aria-hidden />} title={t('warnings.title')}>
      <List size="sm" spacing={4}>
        {warnings.map((warning) => <List.Item key={`${warning.rule}${warning.personId ?? ''}`}><Told warning={warning} /></List.Item>)}
      </List>
    </Alert>
  );
}

function Told({ warning: { rule, personId, count, limit, missing = [], enforced } }: { readonly warning: Warning }) {
  const { t } = useTranslation('objective');
  const steps = missing.flatMap((step) => (step === 'strategy' || step === 'pain' || step === 'value' || step === 'impact' || step === 'focus' ? [t(`rationale.${step}`)] : []));
  return (
    <>
      {personId !== undefined && <><PersonName id={personId} />{t('warnings.colon')}</>}
      {t(`warnings.${rule}`, { count: count ?? 0, limit: limit ?? 0, missing: steps.join(t('comma')) })}
      {enforced === true && ` ${t('warnings.enforced')}`}
    </>
  );
}
