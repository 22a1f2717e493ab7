import { Anchor, Badge, Group, Stack, Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PersonName, TeamName } from '../people/names.js';
import { useFormats } from '../words/formats.js';
import type { Objective } from './data/model.js';
import type { Rights } from './data/use-rights.js';
import { ObjectiveActions } from './objective-actions.js';

const COLOURS = { candidate: 'gray', draft: 'blue', committed: 'teal', closed: 'gray', parked: 'yellow', cancelled: 'gray' } as const;

/** What it is, whose it is, and what can be done with it. */
export function ObjectiveHeader({ objective, rights }: { readonly objective: Objective; readonly rights: Rights }) {
  const { t } = useTranslation(['objective', 'common']);
  const { state, kind, title, teamId, ownerId, reach } = objective;
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Title order={1} size="h2" flex="1 1 320px">{title}</Title>
        <ObjectiveActions objective={objective} rights={rights} />
      </Group>
      <Group gap="xs">
        <Badge color={COLOURS[state]} variant="light" tt="none" size="lg">{t(`common:states.objective.${state}`)}</Badge>
        <Badge color="gray" variant="outline" tt="none" size="lg">{t(`common:kinds.${kind}`)}</Badge>
        {reach === 'restricted' && <Badge color="gray" variant="outline" tt="none" size="lg" leftSection={<IconLock aria-hidden size={12} />}>{t('restricted')}</Badge>}
        <Text size="sm" c="dimmed"><TeamName id={teamId} /> · {t('owner')} <PersonName id={ownerId} />{rights.cycle !== undefined && ` · ${rights.cycle.name}`}</Text>
      </Group>
      <Ended objective={objective} />
    </Stack>
  );
}

/** Why it is parked or given up, and where it came from or goes on. */
function Ended({ objective: { state, parked, cancelled, continuesId, carriedTo } }: { readonly objective: Objective }) {
  const { t } = useTranslation('objective');
  const { day } = useFormats();
  const act = state === 'parked' ? parked : state === 'cancelled' ? cancelled : undefined;
  return (
    <>
      {act !== undefined && <Text size="sm">{t(state === 'parked' ? 'parkedOn' : 'cancelledOn', { day: day(act.at) })} {t('quoted', { text: act.reason })}</Text>}
      {continuesId !== undefined && <Anchor size="sm" w="fit-content" renderRoot={(props) => <Link to="/objectives/$objectiveId" params={{ objectiveId: continuesId }} {...props} />}>{t('continues')}</Anchor>}
      {carriedTo !== undefined && <Anchor size="sm" w="fit-content" renderRoot={(props) => <Link to="/objectives/$objectiveId" params={{ objectiveId: carriedTo.objectiveId }} {...props} />}>{t('carriedTo')}</Anchor>}
    </>
  );
}
