import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/use-api.js';
import { LinkTo } from '../forms/link-to.js';
import { useWords } from '../use-admin.js';

/** An objective by its title, as the way to it. */
export function ObjectiveLink({ objectiveId, cycleId }: { readonly objectiveId: string; readonly cycleId: string }) {
  const { t } = useWords();
  const { client } = useApi();
  const read = async (): Promise<string> => (await client.request<{ readonly title: string }>('GET', `/objectives/${encodeURIComponent(objectiveId)}`)).body.title;
  const { data, isError } = useQuery({ queryKey: ['objective-title', objectiveId], queryFn: read, staleTime: 60_000 });
  return <LinkTo to={`/objectives/${encodeURIComponent(objectiveId)}`} search={{ cycle: cycleId }}>{data ?? (isError ? t('cycles.readiness.hidden') : '…')}</LinkTo>;
}
