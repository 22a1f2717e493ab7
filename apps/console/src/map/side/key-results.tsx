import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/use-api.js';
import { Explained } from '../../explain/explained.js';
import { Loading, Problem } from '../../frame/states.js';
import { HealthMark, type Health } from '../../health/health-mark.js';
import { PAST } from '../../live/use-live.js';
import { usePlace } from '../../place/place.js';
import { useFormats } from '../../words/formats.js';
import classes from './side.module.css';

interface ObjectiveAnswer {
  readonly keyResults: readonly KeyResultAnswer[];
}

interface KeyResultAnswer {
  readonly keyResultId: string;
  readonly standing: string;
  readonly plan: { readonly title: string };
  readonly figures: { readonly progress: string | null; readonly health: Health | null };
}

/** The evidence of an objective at the moment of the address. */
export function KeyResults({ objectiveId }: { readonly objectiveId: string }) {
  const { t } = useTranslation('map');
  const { client } = useApi();
  const { asOf, times } = usePlace();
  const { data, error, isPending } = useQuery({
    queryKey: ['map-objective', objectiveId, ...(asOf === undefined ? [] : [asOf, PAST])],
    queryFn: async ({ signal }) => (await client.request<ObjectiveAnswer>('GET', `/objectives/${encodeURIComponent(objectiveId)}`, { query: { ...times }, signal })).body,
  });
  return (
    <section>
      <Title order={3} size="h5" mb={4}>{t('side.keyResults')}</Title>
      {isPending && <Loading />}
      {error !== null && <Problem error={error} />}
      {data?.keyResults.length === 0 && <Text size="sm" c="dimmed">{t('side.noKeyResults')}</Text>}
      <ul className={classes.keyResults}>{data?.keyResults.map((keyResult) => <KeyResult key={keyResult.keyResultId} objectiveId={objectiveId} keyResult={keyResult} />)}</ul>
    </section>
  );
}

function KeyResult({ objectiveId, keyResult: { keyResultId, standing, plan, figures } }: { readonly objectiveId: string; readonly keyResult: KeyResultAnswer }) {
  const { t } = useTranslation();
  const { share } = useFormats();
  return (
    <li data-standing={standing}>
      <Link to="/objectives/$objectiveId" params={{ objectiveId }} search={{ open: keyResultId }} className={classes.keyResult}>{plan.title}</Link>
      <span className={classes.keyResultFigures}>
        <HealthMark health={figures.health} />
        <Explained subject={`key-result:${keyResultId}`} measure="progress" label={t('figures.progress')}>{share(figures.progress)}</Explained>
      </span>
    </li>
  );
}
