import { Group, Radio } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me.js';
import { usePlace } from '../../place/place.js';
import { useCycle } from '../../place/use-cycle.js';
import { useAct } from '../data/use-act.js';
import { Dialog } from './dialog.js';
import { Form } from './form.js';
import { emptyObjective, missingOf, newObjectiveBody, type ObjectiveDraft } from './objective-draft.js';
import { ObjectiveFields } from './objective-fields.js';

/** Writes a further objective down, as a draft or as a candidate, and opens it. */
export function NewObjective({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['objective', 'common']);
  const { data: me } = useMe();
  const { team } = usePlace();
  const cycle = useCycle();
  const navigate = useNavigate();
  const { send, busy, failure } = useAct();
  const [draft, setDraft] = useState(() => emptyObjective(team ?? me?.teams[0]?.teamId ?? '', me?.personId ?? ''));
  const [as, setAs] = useState<'candidate' | 'draft'>(cycle?.state === 'draft' ? 'candidate' : 'draft');
  const [missing, setMissing] = useState<readonly (keyof ObjectiveDraft)[]>([]);
  const submit = async (): Promise<void> => {
    const found = missingOf(draft);
    setMissing(found);
    if (found.length > 0 || cycle === undefined) return;
    const written = await send({ method: 'POST', path: '/objectives', body: newObjectiveBody(draft, { cycleId: cycle.cycleId, as }) });
    if (written !== undefined) await navigate({ to: '/objectives/$objectiveId', params: { objectiveId: written.id } });
  };
  return (
    <Dialog title={t('edit.new', { cycle: cycle?.name ?? '' })} onClose={onClose} size="xl">
      <Form action={t('edit.create')} onSubmit={() => void submit()} busy={busy} failure={failure} onCancel={onClose}>
        <ObjectiveFields draft={draft} set={(change) => setDraft((before) => ({ ...before, ...change }))} missing={missing} />
        <Radio.Group label={t('edit.as')} value={as} onChange={(value) => setAs(value === 'candidate' ? 'candidate' : 'draft')}>
          <Group mt={6} gap="lg">
            {(['draft', 'candidate'] as const).map((value) => <Radio key={value} value={value} label={t(`common:states.objective.${value}`)} description={t(`edit.asHint.${value}`)} />)}
          </Group>
        </Radio.Group>
      </Form>
    </Dialog>
  );
}
