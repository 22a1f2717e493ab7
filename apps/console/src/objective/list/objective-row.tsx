import { Badge, Box, Group, Progress, Skeleton, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Explained } from '../../explain/explained.js';
import { HealthMark } from '../../health/health-mark.js';
import { PersonName, TeamName } from '../../people/names.js';
import { useFormats } from '../../words/formats.js';
import type { ListedObjective } from '../data/model.js';
import { useObjective } from '../data/reads.js';
import classes from './list.module.css';

/** One objective among others, with where it stands. */
export function ObjectiveRow({ objective: { objectiveId, title, state, kind, teamId, ownerId, keyResultIds } }: { readonly objective: ListedObjective }) {
  const { t } = useTranslation(['objective', 'common']);
  return (
    <li className={classes.row}>
      <Box flex="1 1 280px" miw={0}>
        <Link to="/objectives/$objectiveId" params={{ objectiveId }} className={classes.title}>{title}</Link>
        <Text size="sm" c="dimmed"><TeamName id={teamId} /> · <PersonName id={ownerId} /> · {t('list.keyResults', { count: keyResultIds.length })}</Text>
      </Box>
      <Group gap="md" wrap="nowrap">
        {state !== 'committed' && <Badge color="gray" variant="light" tt="none">{t(`common:states.objective.${state}`)}</Badge>}
        {kind === 'committed' && <Badge color="gray" variant="outline" tt="none">{t('common:kinds.committed')}</Badge>}
        <Standing objectiveId={objectiveId} />
      </Group>
    </li>
  );
}

function Standing({ objectiveId }: { readonly objectiveId: string }) {
  const { t } = useTranslation();
  const { share } = useFormats();
  const { data, error } = useObjective(objectiveId);
  if (error !== null) return null;
  if (data === undefined) return <Skeleton w={190} h={20} />;
  const { progress, health } = data.figures;
  return (
    <Group gap="md" wrap="nowrap">
      <Box w={104}>
        <Text size="sm" component="div" ta="right"><Explained subject={`objective:${objectiveId}`} measure="progress" label={t('figures.progress')}>{progress === null ? t('notMeasured') : share(progress)}</Explained></Text>
        {progress !== null && <Progress size="sm" value={Math.min(100, Math.max(0, Number(progress) * 100))} aria-label={t('figures.progress')} />}
      </Box>
      <Box w={132}><HealthMark health={health} /></Box>
    </Group>
  );
}
