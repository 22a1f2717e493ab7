import { Group, List, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useState } from 'react';
import { Problem } from '../../frame/states.js';
import { PersonName } from '../../people/names.js';
import { LinkTo } from '../forms/link-to.js';
import { More } from '../forms/more.js';
import { useWords } from '../use-admin.js';
import { ObjectiveLink } from './objective-link.js';
import { ReadinessLine } from './readiness-line.js';
import { byRule, type RuleName, type Unready } from './unready.js';
import { useReadiness } from './use-cycle-docs.js';

/** Shown of each rule before more is asked for. */
const SHOWN = 5;

/** What is not yet as the method and the cycle's rules want it, as a checklist with the way to each. */
export function ReadinessList({ cycleId }: { readonly cycleId: string }) {
  const { t } = useWords();
  const { data, error } = useReadiness(cycleId);
  if (error) return <Problem error={error} />;
  if (data === undefined) return null;
  const isEmpty = data.committed + data.drafts === 0 && data.items.length === 0;
  return (
    <Stack gap="sm">
      <Title order={4} size="h5">{t('cycles.readiness.title')}</Title>
      {isEmpty ? <NothingYet cycleId={cycleId} /> : <ReadinessLine cycleId={cycleId} />}
      {!isEmpty && byRule(data.items).map(({ rule, items }) => <Rule key={rule} rule={rule} items={items} cycleId={cycleId} />)}
    </Stack>
  );
}

function NothingYet({ cycleId }: { readonly cycleId: string }) {
  const { t } = useWords();
  return (
    <Text size="sm">
      {t('cycles.readiness.empty')} <LinkTo to="/objectives" search={{ cycle: cycleId, form: 'new' }}>{t('cycles.readiness.write')}</LinkTo>
    </Text>
  );
}

function Rule({ rule, items, cycleId }: { readonly rule: RuleName; readonly items: readonly Unready[]; readonly cycleId: string }) {
  const { t } = useWords();
  const [shown, setShown] = useState(SHOWN);
  const isWell = items.length === 0;
  const openText = (): string => {
    const [{ limit = 0, enforced = false } = { limit: 0 }] = items;
    return [t(`cycles.readiness.rules.${rule}`, { count: items.length, limit }), ...(enforced ? [t('cycles.readiness.enforced')] : [])].join(' ');
  };
  return (
    <div>
      <Group gap={8} wrap="nowrap" align="flex-start">
        {isWell ? <IconCircleCheck aria-hidden size={20} color="var(--health-on-track)" style={{ flex: 'none' }} /> : <IconCircleDashed aria-hidden size={20} color="var(--health-at-risk)" style={{ flex: 'none' }} />}
        {isWell ? <Text size="sm" c="dimmed">{t(`cycles.readiness.well.${rule}`)}</Text> : <Text size="sm" fw={600}>{openText()}</Text>}
      </Group>
      {!isWell && (
        <List size="sm" pl={28} pt={4} listStyleType="none" spacing={2}>
          {items.slice(0, shown).map((item) => <List.Item key={item.objectiveId ?? item.personId}><Concerned item={item} cycleId={cycleId} /></List.Item>)}
        </List>
      )}
      <More has={items.length > shown} onMore={() => setShown(shown + 4 * SHOWN)} />
    </div>
  );
}

/** The objective or the person that a point is about. */
function Concerned({ item: { objectiveId, personId, count, limit }, cycleId }: { readonly item: Unready; readonly cycleId: string }) {
  if (objectiveId !== undefined) return <ObjectiveLink objectiveId={objectiveId} cycleId={cycleId} />;
  return <><PersonName id={personId} />{count !== undefined && ` · ${count} / ${limit ?? ''}`}</>;
}
