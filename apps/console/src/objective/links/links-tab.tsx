import { Anchor, Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowDownLeft, IconArrowUpRight, IconLink } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loading, Problem } from '../../frame/states.js';
import { PersonName, TeamName } from '../../people/names.js';
import { useFormats } from '../../words/formats.js';
import type { Objective, Side } from '../data/model.js';
import { useLinks } from '../data/reads.js';
import { useSpeaks, type Rights } from '../data/use-rights.js';
import { useAddress } from '../use-address.js';
import { AnswerForm } from './answer-form.js';
import { Dialogue } from './dialogue.js';
import { actsOf, sidesOf, type Sided } from './sides.js';

/** With whom: what this objective contributes to, what contributes to it, and what was said about each link. */
export function LinksTab({ objective, rights }: { readonly objective: Objective; readonly rights: Rights }) {
  const { t } = useTranslation('objective');
  const { set } = useAddress();
  const { data, error, refetch } = useLinks(objective.objectiveId);
  if (error !== null) return <Problem error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const { up, down } = sidesOf(data, objective.objectiveId);
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <Text size="sm" c="dimmed">{t('links.lead')}</Text>
        {rights.link && <Button size="sm" leftSection={<IconLink aria-hidden size={18} />} onClick={() => set({ form: 'propose' })}>{t('links.propose')}</Button>}
      </Group>
      <Links title={t('links.up')} none={t('links.noneUp')} links={up} />
      <Links title={t('links.down')} none={t('links.noneDown')} links={down} />
    </Stack>
  );
}

function Links({ title, none, links }: { readonly title: string; readonly none: string; readonly links: readonly Sided[] }) {
  return (
    <Stack gap="sm" component="section">
      <Title order={3} size="h4">{title}</Title>
      {links.length === 0 && <Text size="sm" c="dimmed">{none}</Text>}
      {links.map((sided) => <OneLink key={sided.link.alignmentId} sided={sided} />)}
    </Stack>
  );
}

const COLOURS = { proposed: 'blue', countered: 'blue', accepted: 'teal', declined: 'gray', withdrawn: 'gray', ended: 'gray' } as const;

function OneLink({ sided: { link, here, other } }: { readonly sided: Sided }) {
  const { t } = useTranslation(['objective', 'common']);
  const { number } = useFormats();
  const speaks = useSpeaks();
  const acts = actsOf(link, (['from', 'to'] as const).filter((side: Side) => speaks(link[side])));
  const Arrow = here === 'from' ? IconArrowUpRight : IconArrowDownLeft;
  return (
    <Card withBorder padding="md" data-link={link.alignmentId}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Group gap={6} wrap="nowrap" align="center">
            <Arrow aria-hidden size={18} />
            <Anchor renderRoot={(props) => <Link to="/objectives/$objectiveId" params={{ objectiveId: other.objectiveId }} search={{ tab: 'links' }} {...props} />} fw={600}>{other.title}</Anchor>
          </Group>
          <Text size="sm" c="dimmed"><TeamName id={other.teamId} /> · <PersonName id={other.ownerId} /> · {t('common:figures.weight')} {number(link.weight)}</Text>
        </div>
        <Group gap="xs">
          {link.silent === true && <Badge color="yellow" variant="light" tt="none">{t('links.silent')}</Badge>}
          <Badge color={COLOURS[link.state]} variant="light" tt="none">{t(`links.states.${link.state}`)}</Badge>
        </Group>
      </Group>
      {(link.state === 'proposed' || link.state === 'countered') && <Text size="sm" mt={4}>{t('links.waits')}<PersonName id={link[link.awaits].ownerId} /></Text>}
      <Dialogue link={link} />
      {acts.length > 0 && <AnswerForm link={link} acts={acts} title={other.title} />}
    </Card>
  );
}
