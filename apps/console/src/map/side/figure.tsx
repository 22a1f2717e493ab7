import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Explained } from '../../explain/explained.js';
import { useFormats } from '../../words/formats.js';
import type { NodeState } from '../model/answers.js';

export type MapMeasure = 'progress' | 'expected' | 'pace' | 'support' | 'supportPace' | 'confidence';

/** The name of a figure of the map. */
export function useMeasureName(): (measure: MapMeasure) => string {
  const { t } = useTranslation(['map', 'common']);
  return (measure) => (measure === 'supportPace' ? t('map:figures.supportPace') : t(`common:figures.${measure}`));
}

/** A figure as it is shown: confidence from 0 to 10, everything else in percent. */
export function useShown(): (measure: MapMeasure, state: NodeState) => string {
  const { share, number } = useFormats();
  return (measure, state) => {
    const value = state[measure];
    return measure === 'confidence' && value !== null ? number(Math.round(Number(value) * 100) / 10) : share(value);
  };
}

/** A figure of an objective that tells where it comes from. */
export function Figure({ objectiveId, measure, children }: { readonly objectiveId: string; readonly measure: MapMeasure; readonly children: ReactNode }) {
  const name = useMeasureName();
  return <Explained subject={`objective:${objectiveId}`} measure={measure} label={name(measure)}>{children}</Explained>;
}
