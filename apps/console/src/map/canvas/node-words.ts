import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../words/formats.js';
import type { MapGroup, NodeFacts, NodeState } from '../model/answers.js';

/** What nodes say, made once for all of them. */
export interface NodeWords {
  /** Health and progress, as they stand below the title. */
  readonly shown: (state: NodeState) => string;
  /** What stands at a node, in the same order, and all that its drawing shows, for whoever hears it. */
  readonly label: (facts: NodeFacts, state: NodeState, more: { readonly team: string; readonly flagged: boolean }) => string;
  readonly objectives: (group: MapGroup) => string;
  readonly found: (group: MapGroup) => string;
}

export function useNodeWords(): NodeWords {
  const { t } = useTranslation(['map', 'common']);
  const { share } = useFormats();
  return useMemo(() => {
    const health = (state: NodeState): string => (state.state === 'committed' || state.state === 'closed' ? t(`common:health.${state.health ?? 'not-measured'}`) : t(`common:states.objective.${state.state}`));
    const shown = (state: NodeState): string => `${health(state)} · ${share(state.progress)}`;
    const [expected, support] = [saidOnce((text: string) => t('map:node.expected', { expected: text })), saidOnce((text: string) => t('map:node.support', { support: text }))];
    const [objectives, found] = [saidOnce((count: number) => t('map:group.objectives', { count })), saidOnce((count: number) => t('map:group.findings', { count }))];
    return {
      shown,
      label: ({ title }, state, { team, flagged }) =>
        [
          `${title} ${shown(state)} ${team}`,
          expected(share(state.expected)),
          state.support === null ? t('map:node.noSupport') : support(share(state.support)),
          ...state.findings.map((finding) => t(`map:findings.${finding}.name`)),
          ...(flagged ? [t('map:node.flag')] : []),
        ].join(' · '),
      objectives: (group) => objectives(group.objectives),
      found: (group) => found(group.findings),
    };
  }, [t, share]);
}

/** Of hundreds of nodes many say the same. */
function saidOnce<Given>(say: (given: Given) => string): (given: Given) => string {
  const said = new Map<Given, string>();
  return (given) => {
    const text = said.get(given) ?? say(given);
    said.set(given, text);
    return text;
  };
}
