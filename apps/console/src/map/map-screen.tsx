import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCycles } from '../api/organization.js';
import { Empty, Loading, Problem } from '../frame/states.js';
import { useCycle } from '../place/use-cycle.js';
import { MapOfCycle } from './map-of-cycle.js';

/** Each of us gets there: does the whole get better? */
export function MapScreen() {
  const { t } = useTranslation('map');
  const cycle = useCycle();
  const { error, isPending, refetch } = useCycles();
  if (error !== null) return <Problem error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading />;
  if (cycle !== undefined) return <MapOfCycle key={cycle.cycleId} cycle={cycle} />;
  return (
    <Empty title={t('noCycle.title')}>
      <Text>{t('noCycle.text')}</Text>
      <Link to="/admin">{t('noCycle.admin')}</Link>
    </Empty>
  );
}
