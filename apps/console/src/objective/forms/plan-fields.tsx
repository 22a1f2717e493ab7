import { ActionIcon, Button, Checkbox, Group, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../words/formats.js';
import { planSentence } from '../data/amounts.js';
import { NumberField } from './number-field.js';
import { PersonSelect } from './person-select.js';
import { countsOf, FIGURES, isRange, MEASURES, planOf, type Faults, type Measure, type PlanDraft } from './plan-draft.js';

export interface PlanFieldsProps {
  readonly draft: PlanDraft;
  readonly set: (change: Partial<PlanDraft>) => void;
  readonly faults: Faults;
  /** Days of the cycle, which the due date lies in. */
  readonly days: { readonly start: string; readonly end: string } | undefined;
}

/** What a key result measures and what has to come out; below stands the sentence that it makes. */
export function PlanFields({ draft, set, faults, days }: PlanFieldsProps) {
  const { t } = useTranslation(['objective', 'common']);
  const fault = useFaultText(faults);
  const counted = draft.measure !== 'milestone' && draft.measure !== 'boolean';
  const isMeasure = (value: string | null): value is Measure => MEASURES.some((measure) => measure === value);
  return (
    <Stack gap="md">
      <TextInput label={t('fields.title')} description={t('keyResult.titleHint')} value={draft.title} maxLength={400} required data-autofocus error={fault('title')} onChange={({ currentTarget }) => set({ title: currentTarget.value })} />
      <Select label={t('keyResult.measure')} allowDeselect={false} data={MEASURES.map((value) => ({ value, label: t(`measures.${value}`) }))} value={draft.measure} onChange={(value) => isMeasure(value) && set({ measure: value })} />
      {counted && (
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          {FIGURES[draft.measure].map((field) => <NumberField key={field} label={t(`fields.${field}`)} value={draft[field]} counts={countsOf(draft)} required error={fault(field)} onChange={(typed) => set({ [field]: typed })} />)}
          <TextInput label={t('fields.unit')} placeholder={t('keyResult.unitExample')} value={draft.unit} maxLength={60} onChange={({ currentTarget }) => set({ unit: currentTarget.value })} />
          <TextInput label={t('fields.currency')} placeholder="TWD" value={draft.currency} maxLength={3} error={fault('currency')} onChange={({ currentTarget }) => set({ currency: currentTarget.value })} />
        </SimpleGrid>
      )}
      {isRange(draft.measure) && <Checkbox label={t('keyResult.kept')} checked={draft.kept} onChange={({ currentTarget }) => set({ kept: currentTarget.checked })} />}
      {draft.measure === 'milestone' && <StepFields draft={draft} set={set} error={fault('steps')} />}
      <Sentence draft={draft} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput type="date" label={t('fields.due')} value={draft.due} {...(days && { min: days.start, max: days.end })} onChange={({ currentTarget }) => set({ due: currentTarget.value })} />
        <NumberField label={t('keyResult.weight')} value={draft.weight} counts={{ unit: '%' }} error={fault('weight')} onChange={(weight) => set({ weight })} />
      </SimpleGrid>
      <PersonSelect label={t('fields.responsibleId')} value={draft.responsibleId} error={fault('responsibleId')} onChange={(responsibleId) => set({ responsibleId })} />
    </Stack>
  );
}

function Sentence({ draft }: { readonly draft: PlanDraft }) {
  const { t } = useTranslation(['objective', 'common']);
  const formats = useFormats();
  const sentence = planSentence(planOf(draft), { t, formats });
  return <Text fw={600} {...(sentence === undefined && { c: 'dimmed' })} role="status" data-testid="sentence">{sentence ?? t('sentences.incomplete')}</Text>;
}

function StepFields({ draft: { steps }, set, error }: { readonly draft: PlanDraft; readonly set: PlanFieldsProps['set']; readonly error: string | undefined }) {
  const { t } = useTranslation('objective');
  const change = (at: number, part: { readonly title?: string; readonly due?: string }): void => set({ steps: steps.map((step, index) => (index === at ? { ...step, ...part } : step)) });
  const free = (): string => `s${Math.max(0, ...steps.map(({ stepId }) => Number(/^s(\d+)$/.exec(stepId)?.[1] ?? 0))) + 1}`;
  return (
    <Stack gap="xs">
      {steps.map(({ stepId, title, due }, at) => (
        <Group key={stepId} gap="xs" align="flex-start" wrap="nowrap">
          <TextInput flex={1} aria-label={t('keyResult.step', { number: at + 1 })} placeholder={t('keyResult.step', { number: at + 1 })} value={title} maxLength={400} error={at === 0 ? error : undefined} onChange={({ currentTarget }) => change(at, { title: currentTarget.value })} />
          <TextInput type="date" w={150} aria-label={t('keyResult.stepDue', { number: at + 1 })} value={due} onChange={({ currentTarget }) => change(at, { due: currentTarget.value })} />
          <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('keyResult.removeStep', { number: at + 1 })} disabled={steps.length === 1} onClick={() => set({ steps: steps.filter((_, index) => index !== at) })}><IconTrash aria-hidden size={18} /></ActionIcon>
        </Group>
      ))}
      <Button w="fit-content" size="compact-sm" variant="subtle" leftSection={<IconPlus aria-hidden size={16} />} onClick={() => set({ steps: [...steps, { stepId: free(), title: '', weight: '1', due: '' }] })}>{t('keyResult.addStep')}</Button>
    </Stack>
  );
}

/** What is wrong with a field, in words. */
export function useFaultText(faults: Faults): (field: keyof PlanDraft) => string | undefined {
  const { t } = useTranslation(['objective', 'common']);
  return (field) => {
    const fault = faults[field];
    return fault === undefined ? undefined : fault === 'required' ? t('common:required') : t(`faults.${fault}`);
  };
}
