import { Checkbox, Stack, TextInput, type TextInputProps } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFigureText, unitText } from '../figures/figure-text.js';
import { kindOf, type Plan, type Value } from '../figures/plan.js';
import { needsTelling, understand } from '../figures/understood.js';
import { Choices } from './choices.js';
import { Fault } from './fault.js';
import { isEnter } from './keys.js';
import classes from './sheet.module.css';

export interface ValueFieldProps {
  readonly title: string;
  readonly plan: Plan;
  readonly value: Value | undefined;
  readonly last: Value | null;
  /** Says what is wrong. */
  readonly fault: string | undefined;
  readonly faultId: string;
  readonly onChange: (value: Value | undefined) => void;
  /** Enter: to the next field. */
  readonly onEnter: () => void;
}

/** What is measured now, as its type wants it said. */
export function ValueField(props: ValueFieldProps) {
  const kind = kindOf(props.plan);
  if (kind === 'yes-no') return <YesNo {...props} />;
  return kind === 'steps' ? <Steps {...props} /> : <NumberField {...props} />;
}

function NumberField({ title, plan, value, fault, faultId, onChange, onEnter }: ValueFieldProps) {
  const { t } = useTranslation('today');
  const [left, setLeft] = useState(false);
  const typed = typeof value === 'string' ? value : '';
  const { told, fault: own } = useUnderstood(typed, plan);
  const goOn = (event: KeyboardEvent): void => {
    if (!isEnter(event)) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <div data-field="value">
      <TextInput
        aria-label={t('valueOf', { title })}
        inputMode="decimal"
        autoComplete="off"
        maxLength={60}
        value={typed}
        onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? undefined : currentTarget.value)}
        onKeyDown={goOn}
        onBlur={() => setLeft(true)}
        onFocus={() => setLeft(false)}
        error={fault ?? (left && own)}
        errorProps={{ id: faultId }}
        description={told}
        inputWrapperOrder={['input', 'description', 'error']}
        descriptionProps={{ role: 'status' }}
        {...unitBeside(unitText(plan))}
      />
      <span className="visually-hidden">{unitText(plan)}</span>
    </div>
  );
}

/** What a text was read as, where it looks different; or why it can not be read. */
function useUnderstood(typed: string, plan: Plan): { readonly told?: string; readonly fault?: string } {
  const { t } = useTranslation('today');
  const text = useFigureText();
  if (typed.trim() === '') return {};
  const understood = understand(typed, plan);
  if ('fault' in understood) return { fault: t(`faults.${understood.fault}`) };
  return needsTelling(typed, understood.value) ? { told: t('understood', { value: text(understood.value, plan) }) } : {};
}

function unitBeside(unit: string): Partial<TextInputProps> {
  return unit === '' ? {} : { rightSection: <span aria-hidden="true">{unit}</span>, rightSectionWidth: `${Math.min(unit.length + 2, 14)}ch`, rightSectionPointerEvents: 'none', rightSectionProps: { className: classes.unit ?? '' } };
}

function YesNo({ title, value, fault, faultId, onChange }: ValueFieldProps) {
  const { t } = useTranslation('today');
  return (
    <>
      <Choices label={t('valueOf', { title })} field="value" faultId={fault && faultId} chosen={typeof value === 'boolean' ? value : undefined} onChoose={onChange} choices={[{ value: true, name: t('yes') }, { value: false, name: t('no') }]} />
      <Fault id={faultId} text={fault} />
    </>
  );
}

function Steps({ title, plan, value, last, fault, faultId, onChange }: ValueFieldProps) {
  const { t } = useTranslation('today');
  const finished = Array.isArray(value) ? (value as readonly string[]) : Array.isArray(last) ? (last as readonly string[]) : [];
  const steps = plan.steps ?? [];
  const tick = (stepId: string, checked: boolean): void => onChange(steps.map((step) => step.stepId).filter((each) => (each === stepId ? checked : finished.includes(each))));
  return (
    <Stack gap={6} role="group" aria-label={t('valueOf', { title })} aria-describedby={fault && faultId} data-field="value">
      {steps.map(({ stepId, title: step }) => (
        <Checkbox key={stepId} size="sm" label={step} checked={finished.includes(stepId)} onChange={({ currentTarget }) => tick(stepId, currentTarget.checked)} />
      ))}
      <Fault id={faultId} text={fault} />
    </Stack>
  );
}
