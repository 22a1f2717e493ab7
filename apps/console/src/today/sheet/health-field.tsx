import { useTranslation } from 'react-i18next';
import { SAID_HEALTHS, type SaidHealth } from '../drafts/draft.js';
import { healthColour, SHAPES } from '../../health/health-mark.js';
import { Choices } from './choices.js';
import { Fault } from './fault.js';

export interface HealthFieldProps {
  readonly chosen: SaidHealth | undefined;
  readonly last: SaidHealth | null;
  readonly fault: string | undefined;
  readonly faultId: string;
  readonly onChoose: (health: SaidHealth) => void;
}

/** What somebody says of the health: it stays the last word until another is chosen. */
export function HealthField({ chosen, last, fault, faultId, onChoose }: HealthFieldProps) {
  const { t } = useTranslation(['today', 'common']);
  const choices = SAID_HEALTHS.map((value) => ({ value, name: t(`common:health.${value}`), text: <>{SHAPES[value]} {t(`common:health.${value}`)}</>, colour: healthColour(value), marked: value === last }));
  return (
    <>
      <Choices label={t('health')} field="saidHealth" faultId={fault && faultId} chosen={chosen ?? last ?? undefined} onChoose={onChoose} choices={choices} />
      <Fault id={faultId} text={fault} />
    </>
  );
}
