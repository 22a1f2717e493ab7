import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { everyPage, useCycles } from '../../api/organization.js';
import { useApi } from '../../api/use-api.js';

interface Objective {
  readonly objectiveId: string;
  readonly title: string;
  readonly cycleId: string;
}

/** One's own drafts in a cycle that is planned or runs: only the owner commits. */
export function useWaitingCommits(personId: string): readonly (Objective & { readonly cycle: string })[] {
  const { client } = useApi();
  const { data: cycles } = useCycles();
  const { data: drafts } = useQuery({ queryKey: ['objectives', 'to-commit', personId], queryFn: () => everyPage<Objective>(client, '/objectives', { ownerId: personId, state: 'draft' }) });
  const open = new Map((cycles ?? []).filter(({ state }) => state === 'planning' || state === 'active').map(({ cycleId, name }) => [cycleId, name]));
  return (drafts ?? []).flatMap((draft) => {
    const cycle = open.get(draft.cycleId);
    return cycle === undefined ? [] : [{ ...draft, cycle }];
  });
}

/** What the reader is to commit to, each with the way to reading it first. */
export function WaitingCommits({ personId }: { readonly personId: string }) {
  const { t } = useTranslation('today');
  const mine = useWaitingCommits(personId);
  if (mine.length === 0) return null;
  return (
    <section aria-labelledby="commits">
      <Title order={2} size="h4" mb="sm" id="commits">{t('commits.title')}</Title>
      <Stack gap="sm">
        {mine.map(({ objectiveId, title, cycle }) => (
          <Card key={objectiveId} withBorder padding="md">
            <Group justify="space-between">
              <div>
                <Text fw={600}>{title}</Text>
                <Text size="sm" c="dimmed">{cycle}</Text>
              </div>
              <Button renderRoot={(props) => <Link {...props} to="/objectives/$objectiveId" params={{ objectiveId }} />} variant="default" size="sm">{t('commits.read')}</Button>
            </Group>
          </Card>
        ))}
      </Stack>
    </section>
  );
}
