import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Explained } from '../../explain/explained.js';

export type MapMeasure = 'progress' | 'expected' | 'pace' | 'support' | 'supportPace' | 'confidence';

/** The name of a figure of the map. */
export function useMeasureName(): (measure: MapMeasure) => string {
  const { t } = useTranslation(['map', 'common']);
  return (measure) => (measure === 'supportPace' ? t('map:figures.supportPace') : t(`common:figures.${measure}`));
}

/** A figure of an objective that tells where it comes from. */
export function Figure({ objectiveId, measure, children }: { readonly objectiveId: string; readonly measure: MapMeasure; readonly children: ReactNode }) {
  const name = useMeasureName();
  return <Explained subject={`objective:${objectiveId}`} measure={measure} label={name(measure)}>{children}</Explained>;
}
