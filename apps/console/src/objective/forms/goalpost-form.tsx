import { Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { understand } from '../../today/figures/understood.js';
import type { KeyResult, Plan } from '../data/model.js';
import { useAct } from '../data/use-act.js';
import { Dialog } from './dialog.js';
import { Form } from './form.js';
import { NumberField } from './number-field.js';
import { TextBox } from './text-box.js';

const FIGURES = ['target', 'start', 'low', 'high', 'weight'] as const;
const ALL = [...FIGURES, 'due', 'title'] as const;
type Field = (typeof ALL)[number];

/** Moves one goalpost of a key result: which, where to, and why. */
export function GoalpostForm({ keyResult, onClose }: { readonly keyResult: KeyResult; readonly onClose: () => void }) {
  const { t } = useTranslation(['objective', 'common']);
  const { plan, keyResultId, version } = keyResult;
  const fields = fieldsOf(plan);
  const [field, setField] = useState<Field>(fields[0] ?? 'due');
  const [typed, setTyped] = useState<string>();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { send, busy, failure } = useAct();
  const value = typed ?? plan[field] ?? '';
  const read = readOf(field, value, plan);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (read === undefined || reason.trim() === '') return;
    const written = await send({ method: 'PATCH', path: `/key-results/${encodeURIComponent(keyResultId)}`, body: { [field]: read, reason: reason.trim() }, ifMatch: version });
    if (written !== undefined) onClose();
  };
  return (
    <Dialog title={t('goalpost.title')} onClose={onClose} size="md">
      <Form action={t('goalpost.move')} onSubmit={() => void submit()} busy={busy} failure={failure} onCancel={onClose}>
        <Text fw={600}>{plan.title}</Text>
        <Text size="sm" c="dimmed">{t('goalpost.lead')}</Text>
        <Select
          label={t('goalpost.field')}
          data={fields.map((name) => ({ value: name, label: t(`fields.${name}`) }))}
          value={field}
          allowDeselect={false}
          onChange={(chosen) => {
            setField(fields.find((name) => name === chosen) ?? field);
            setTyped(undefined);
          }}
        />
        <NewValue field={field} plan={plan} value={value} onChange={setTyped} error={tried && read === undefined} />
        <TextBox label={t('common:reason')} description={t('goalpost.reasonHint')} value={reason} onChange={setReason} required error={tried && reason.trim() === '' ? t('common:required') : undefined} />
      </Form>
    </Dialog>
  );
}

interface NewValueProps {
  readonly field: Field;
  readonly plan: Plan;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly error: boolean;
}

function NewValue({ field, plan, value, onChange, error: missing }: NewValueProps) {
  const { t } = useTranslation(['objective', 'common']);
  const [label, error] = [t('goalpost.value'), missing ? t('common:required') : undefined];
  if (field === 'due') return <TextInput type="date" label={label} value={value} error={error} onChange={({ currentTarget }) => onChange(currentTarget.value)} />;
  if (field === 'title') return <TextBox label={label} value={value} onChange={onChange} error={error} maxLength={400} />;
  return <NumberField label={label} value={value} onChange={onChange} counts={field === 'weight' ? { unit: '%' } : countsOf(plan)} error={error} autoFocus />;
}

/** The goalposts that a plan has. */
function fieldsOf(plan: Plan): readonly Field[] {
  return ALL.filter((field) => field === 'weight' || plan[field] !== undefined);
}

function isFigure(field: Field): field is (typeof FIGURES)[number] {
  return FIGURES.some((figure) => figure === field);
}

function countsOf({ unit, currency }: Plan): { readonly unit?: string; readonly currency?: string } {
  return { ...(unit !== undefined && { unit }), ...(currency !== undefined && { currency }) };
}

/** What a text means for a field; undefined while it is nothing of its kind. */
function readOf(field: Field, text: string, plan: Plan): string | undefined {
  if (!isFigure(field)) return text.trim() === '' ? undefined : text.trim();
  const understood = understand(text, field === 'weight' ? { unit: '%' } : countsOf(plan));
  return 'value' in understood ? understood.value : undefined;
}
