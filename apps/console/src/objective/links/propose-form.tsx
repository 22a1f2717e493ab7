import { Group, Radio, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCycles, type Cycle } from '../../api/organization.js';
import { understand } from '../../today/figures/understood.js';
import type { Objective, Side } from '../data/model.js';
import { useObjective } from '../data/reads.js';
import { useAct } from '../data/use-act.js';
import { Dialog } from '../forms/dialog.js';
import { Form } from '../forms/form.js';
import { NumberField } from '../forms/number-field.js';
import { TextBox } from '../forms/text-box.js';
import { ObjectiveSelect } from './objective-select.js';

/** Asks another objective for a link: this one is to contribute to it, or it to this one. */
export function ProposeForm({ objective, onClose }: { readonly objective: Objective; readonly onClose: () => void }) {
  const { t } = useTranslation(['objective', 'common']);
  const { data: cycles = [] } = useCycles();
  const [here, setHere] = useState<Side>('from');
  const [otherId, setOtherId] = useState('');
  const [keyResultId, setKeyResultId] = useState<string | null>(null);
  const [weight, setWeight] = useState('1');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const { data: other } = useObjective(otherId === '' ? undefined : otherId);
  const { send, busy, failure } = useAct();
  const understood = understand(weight, {});
  const submit = async (): Promise<void> => {
    setTried(true);
    if (otherId === '' || 'fault' in understood) return;
    const ends = here === 'from' ? { fromObjectiveId: objective.objectiveId, toObjectiveId: otherId } : { fromObjectiveId: otherId, toObjectiveId: objective.objectiveId };
    const body = { ...ends, weight: understood.value, ...(keyResultId !== null && { toKeyResultId: keyResultId }), ...(text.trim() !== '' && { text: text.trim() }) };
    const written = await send({ method: 'POST', path: '/alignments', body });
    if (written !== undefined) onClose();
  };
  return (
    <Dialog title={t('links.propose')} onClose={onClose}>
      <Form action={t('links.ask')} onSubmit={() => void submit()} busy={busy} failure={failure} onCancel={onClose}>
        <ObjectiveSelect label={t('links.other')} value={otherId} onChange={(id) => { setOtherId(id); setKeyResultId(null); }} cycleIds={here === 'from' ? lineOf(cycles, objective.cycleId) : [objective.cycleId]} except={objective.objectiveId} error={tried && otherId === '' ? t('common:required') : undefined} />
        <Radio.Group label={t('links.direction')} value={here} onChange={(side) => { setHere(side === 'to' ? 'to' : 'from'); setKeyResultId(null); }}>
          <Group mt={6} gap="lg">
            <Radio value="from" label={t('links.weGive')} />
            <Radio value="to" label={t('links.theyGive')} />
          </Group>
        </Radio.Group>
        <KeyResultSelect of={here === 'from' ? other : objective} value={keyResultId} onChange={setKeyResultId} />
        <NumberField label={t('links.weight')} value={weight} onChange={setWeight} required />
        <Text size="sm" c="dimmed">{t('links.weightHint')}</Text>
        <TextBox label={t('links.message')} description={t('links.messageHint')} value={text} onChange={setText} />
      </Form>
    </Dialog>
  );
}

function KeyResultSelect({ of, value, onChange }: { readonly of: Objective | undefined; readonly value: string | null; readonly onChange: (keyResultId: string | null) => void }) {
  const { t } = useTranslation('objective');
  const open = of?.keyResults.filter(({ standing }) => standing === 'open') ?? [];
  if (open.length === 0) return null;
  return <Select label={t('links.toKeyResult')} placeholder={t('links.wholeObjective')} clearable data={open.map(({ keyResultId, plan }) => ({ value: keyResultId, label: plan.title }))} value={value} onChange={onChange} />;
}

/** A cycle and those that it lies in. */
function lineOf(cycles: readonly Cycle[], cycleId: string): readonly string[] {
  const found: string[] = [];
  for (let next: string | undefined = cycleId; next !== undefined && !found.includes(next); next = cycles.find((cycle) => cycle.cycleId === next)?.parentCycleId) found.push(next);
  return found;
}
