import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HealthMark } from '../../health/health-mark.js';
import type { NodeFacts, NodeState } from '../model/answers.js';
import { Figure, useShown } from '../side/figure.js';
import type { Row } from './rows.js';
import { LevelCell, TreeRow, type RowActs } from './tree-row.js';

export interface ObjectiveRowProps extends RowActs {
  readonly row: Row;
  readonly facts: NodeFacts;
  readonly state: NodeState | undefined;
  readonly team: string;
  readonly flagged: boolean;
  readonly isOpened: boolean;
  readonly onOpen: (objectiveId: string) => void;
}

export const ObjectiveRow = memo(function ObjectiveRow({ row, facts, state, team, flagged, isOpened, onOpen, ...acts }: ObjectiveRowProps) {
  const { t } = useTranslation(['map', 'common']);
  const [isNear, setNear] = useState(false);
  const { objectiveId, title } = facts;
  return (
    <TreeRow row={row} acts={acts} isOpened={isOpened} onNear={setNear} onClick={() => onOpen(objectiveId)}>
      <LevelCell row={row} onToggle={acts.onToggle}>{title}{flagged && <span title={t('node.flag')}> ⚑<span className="visually-hidden">{t('node.flag')}</span></span>}</LevelCell>
      <td>{team}</td>
      <td data-health>{state && <HealthOf state={state} />}</td>
      <Cells objectiveId={objectiveId} state={state} explained={isNear || acts.isCurrent} />
      <td>{state?.findings.map((finding) => t(`findings.${finding}.name`)).join(t('node.between'))}</td>
    </TreeRow>
  );
});

function HealthOf({ state: { state, health } }: { readonly state: NodeState }) {
  const { t } = useTranslation();
  return state === 'committed' || state === 'closed' ? <HealthMark health={health} /> : <span>{t(`states.objective.${state}`)}</span>;
}

const MEASURES = ['progress', 'expected', 'pace', 'support', 'confidence'] as const;

/** Figures tell where they come from in the row that is looked at; in all of them, Tab would never come to an end. */
function Cells({ objectiveId, state, explained }: { readonly objectiveId: string; readonly state: NodeState | undefined; readonly explained: boolean }) {
  const shown = useShown();
  return MEASURES.map((measure) => (
    <td key={measure} data-number data-measure={measure}>{state && explained ? <Figure objectiveId={objectiveId} measure={measure}>{shown(measure, state)}</Figure> : state && shown(measure, state)}</td>
  ));
}
