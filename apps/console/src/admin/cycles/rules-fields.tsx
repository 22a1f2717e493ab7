import { Checkbox, Group, NumberInput, Select, Stack } from '@mantine/core';
import { useWords } from '../use-admin.js';
import type { CycleFormState } from './cycle-fields.js';
import { CADENCES } from './rules.js';

const MOST = 100;

/** The rules that most organizations want to set. */
export function RulesFields({ form }: { readonly form: CycleFormState }) {
  const { t } = useWords();
  const count = { min: 0, max: MOST, allowDecimal: false, clampBehavior: 'strict', flex: '1 1 150px' } as const;
  return (
    <Stack gap="sm">
      <Select label={t('cycles.fields.checkInEvery')} allowDeselect={false} data={CADENCES.map((value) => ({ value, label: t(`cycles.cadences.${value}`) }))} {...form.getInputProps('checkInEvery')} />
      <Group align="flex-start">
        <NumberInput label={t('cycles.fields.objectivesPerOwner')} {...count} {...form.getInputProps('objectivesPerOwner')} />
        <NumberInput label={t('cycles.fields.keyResultsAtLeast')} {...count} {...form.getInputProps('keyResultsAtLeast')} />
        <NumberInput label={t('cycles.fields.keyResultsAtMost')} {...count} {...form.getInputProps('keyResultsAtMost')} />
      </Group>
      <Select label={t('cycles.fields.limits')} allowDeselect={false} data={(['warn', 'enforce'] as const).map((value) => ({ value, label: t(`cycles.rule.${value}`) }))} {...form.getInputProps('limits')} />
      <Select label={t('cycles.fields.commitNeeds')} allowDeselect={false} data={(['owner', 'owner-and-lead'] as const).map((value) => ({ value, label: t(`cycles.rule.${value}`) }))} {...form.getInputProps('commitNeeds')} />
      <Checkbox label={t('cycles.rule.rationale')} {...form.getInputProps('requireRationale', { type: 'checkbox' })} />
      <Checkbox label={t('cycles.rule.alignment')} {...form.getInputProps('requireAlignment', { type: 'checkbox' })} />
    </Stack>
  );
}
