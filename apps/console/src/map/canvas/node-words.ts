import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../words/formats.js';
import type { NodeFacts, NodeState } from '../model/answers.js';

/** What nodes say, made once for all of them. */
export interface NodeWords {
  /** Health and progress, as they stand below the title. */
  readonly shown: (state: NodeState) => string;
  /** What stands at a node, in the same order, and all that its drawing shows, for whoever hears it. */
  readonly label: (facts: NodeFacts, state: NodeState, more: { readonly team: string; readonly flagged: boolean }) => string;
}

export function useNodeWords(): NodeWords {
  const { t } = useTranslation(['map', 'common']);
  const { share } = useFormats();
  return useMemo(() => {
    const health = (state: NodeState): string => (state.state === 'committed' || state.state === 'closed' ? t(`common:health.${state.health ?? 'not-measured'}`) : t(`common:states.objective.${state.state}`));
    const shown = (state: NodeState): string => `${health(state)} · ${share(state.progress)}`;
    return {
      shown,
      label: ({ title }, state, { team, flagged }) =>
        [
          `${title} ${shown(state)} ${team}`,
          t('map:node.expected', { expected: share(state.expected) }),
          state.support === null ? t('map:node.noSupport') : t('map:node.support', { support: share(state.support) }),
          ...state.findings.map((finding) => t(`map:findings.${finding}.name`)),
          ...(flagged ? [t('map:node.flag')] : []),
        ].join(' · '),
    };
  }, [t, share]);
}
