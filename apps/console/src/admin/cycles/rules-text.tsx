import { List } from '@mantine/core';
import { useWords } from '../use-admin.js';
import { rulesOf } from './rules.js';
import type { CycleDoc } from './use-cycle-docs.js';

/** The rules of a cycle as sentences. */
export function RulesText({ cycle }: { readonly cycle: CycleDoc }) {
  const { t } = useWords();
  const rules = rulesOf(cycle.policy);
  return (
    <List size="sm" spacing={2}>
      <List.Item>{t('cycles.rule.checkIn', { every: t(`cycles.cadences.${rules.checkInEvery}`) })}</List.Item>
      <List.Item>{t('cycles.rule.focus', { objectives: rules.objectivesPerOwner, least: rules.keyResultsAtLeast, most: rules.keyResultsAtMost })} {t(`cycles.rule.${rules.limits}`)}</List.Item>
      <List.Item>{t(`cycles.rule.${rules.commitNeeds}`)}</List.Item>
      {rules.requireRationale && <List.Item>{t('cycles.rule.rationale')}</List.Item>}
      {rules.requireAlignment && <List.Item>{t('cycles.rule.alignment')}</List.Item>}
    </List>
  );
}
