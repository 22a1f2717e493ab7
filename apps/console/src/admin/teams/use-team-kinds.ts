import { useTeams } from '../../api/organization.js';
import { useWords } from '../use-admin.js';

/** Words for levels that the imports know, too. */
const COMMON = ['organization', 'division', 'department', 'team'] as const;

/** The levels of teams: the common ones, and those that the organization has words of its own for. */
export function useTeamKinds(): { readonly kinds: readonly string[]; readonly wordFor: (kind: string) => string } {
  const { t } = useWords();
  const { data = [] } = useTeams();
  const wordFor = (kind: string): string => {
    const common = COMMON.find((name) => name === kind);
    return common === undefined ? kind : t(`teams.kinds.${common}`);
  };
  return { kinds: [...new Set([...COMMON, ...data.map(({ kind }) => kind)])], wordFor };
}
