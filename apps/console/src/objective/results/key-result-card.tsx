import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconBellRinging } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PersonName } from '../../people/names.js';
import { useFormats } from '../../words/formats.js';
import { planSentence } from '../data/amounts.js';
import type { Drift, Happened, KeyResult, Objective } from '../data/model.js';
import type { Rights } from '../data/use-rights.js';
import { useAddress } from '../use-address.js';
import { CheckIns } from './check-ins.js';
import { KeyResultActions } from './key-result-actions.js';
import { KeyResultCurve } from './key-result-curve.js';
import { KeyResultFigures } from './key-result-figures.js';

export interface KeyResultCardProps {
  readonly keyResult: KeyResult;
  readonly objective: Objective;
  readonly rights: Rights;
  readonly story: readonly Happened[];
  readonly drift: Drift | undefined;
  /** The same on the day that it is held against. */
  readonly then: KeyResult | undefined;
}

/** One key result: what has to come out, where it stands, how it got there, and what was said. */
export function KeyResultCard(props: KeyResultCardProps) {
  const { keyResult, objective, rights, story, drift, then } = props;
  const { t } = useTranslation('objective');
  const { open, compare, set } = useAddress();
  const { keyResultId, plan, standing } = keyResult;
  const isOpen = open === keyResultId;
  return (
    <Card withBorder padding="md" component="article" aria-labelledby={`kr-${keyResultId}`} data-key-result={keyResultId}>
      <Stack gap="md">
        <Heading keyResult={keyResult} objective={objective} rights={rights} />
        {standing !== 'cancelled' && <KeyResultFigures keyResult={keyResult} then={then} compared={compare !== undefined} />}
        {standing !== 'cancelled' && <Notes keyResult={keyResult} />}
        {objective.state !== 'candidate' && objective.state !== 'draft' && <KeyResultCurve keyResult={keyResult} objective={objective} story={story} drift={drift} />}
        <Button variant="subtle" size="compact-sm" w="fit-content" aria-expanded={isOpen} onClick={() => set({ open: isOpen ? undefined : keyResultId }, { replace: true })}>{t(isOpen ? 'checkIns.hide' : 'checkIns.show')}</Button>
        {isOpen && <CheckIns keyResultId={keyResultId} plan={plan} mayAnswer={rights.acknowledge} />}
      </Stack>
    </Card>
  );
}

function Heading({ keyResult, objective, rights }: Pick<KeyResultCardProps, 'keyResult' | 'objective' | 'rights'>) {
  const { t } = useTranslation(['objective', 'common']);
  const formats = useFormats();
  const { keyResultId, plan, responsibleId, standing, cancelled } = keyResult;
  const share = objective.figures.shares.find(({ id }) => id === keyResultId);
  const sentence = planSentence(plan, { t, formats });
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
      <div>
        <Title order={3} size="h4" id={`kr-${keyResultId}`} td={standing === 'cancelled' ? 'line-through' : undefined}>{plan.title}</Title>
        <Text fw={500}>{sentence}</Text>
        <Text size="sm" c="dimmed">
          {t('keyResult.until', { day: formats.day(plan.due) })} · {t('keyResult.responsible')} <PersonName id={responsibleId} />
          {share?.counted === true && ` · ${t('keyResult.share', { share: formats.share(Number(share.share) / 100) })}`}
          {share?.counted === false && ` · ${t('keyResult.notCounted')}`}
        </Text>
        {standing !== 'open' && <Badge mt={4} color="gray" variant="light" tt="none">{t(`keyResult.standing.${standing}`)}</Badge>}
        {cancelled !== undefined && <Text size="sm">{t('quoted', { text: cancelled.reason })}</Text>}
      </div>
      <KeyResultActions keyResult={keyResult} objective={objective} rights={rights} />
    </Group>
  );
}

/** Where what was said and what was measured part. */
function Notes({ keyResult: { figures } }: { readonly keyResult: KeyResult }) {
  const { t } = useTranslation('objective');
  return (
    <>
      {figures.disagreements.length > 0 && <Text size="sm" c="var(--health-off-track)"><IconAlertTriangle aria-hidden size={16} style={{ verticalAlign: '-3px' }} /> {t('keyResult.disagrees')}</Text>}
      {figures.earlyWarning && <Text size="sm" c="var(--health-on-track)"><IconBellRinging aria-hidden size={16} style={{ verticalAlign: '-3px' }} /> {t('keyResult.earlyWarning')}</Text>}
    </>
  );
}
