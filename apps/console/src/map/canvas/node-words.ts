import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../words/formats.js';
import type { NodeFacts, NodeState } from '../model/answers.js';

/** What nodes say, made once for all of them. */
export interface NodeWords {
  /** All that a node shows, for whoever hears it. */
  readonly label: (facts: NodeFacts, state: NodeState, more: { readonly team: string; readonly flagged: boolean }) => string;
  readonly health: (state: NodeState) => string;
  readonly share: (ratio: string | null) => string;
}

export function useNodeWords(): NodeWords {
  const { t } = useTranslation(['map', 'common']);
  const { share } = useFormats();
  return useMemo(() => {
    const health = (state: NodeState): string => (state.state === 'committed' || state.state === 'closed' ? t(`common:health.${state.health ?? 'not-measured'}`) : t(`common:states.objective.${state.state}`));
    return {
      health,
      share,
      label: (facts, state, { team, flagged }) =>
        [
          t('map:node.label', { title: facts.title, team, health: health(state) }),
          t('map:node.progress', { progress: share(state.progress), expected: share(state.expected) }),
          state.support === null ? t('map:node.noSupport') : t('map:node.support', { support: share(state.support) }),
          ...state.findings.map((finding) => t(`map:findings.${finding}.name`)),
          ...(flagged ? [t('map:node.flag')] : []),
        ].join(t('map:node.between')),
    };
  }, [t, share]);
}
