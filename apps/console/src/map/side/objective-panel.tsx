import { ActionIcon, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../place/place.js';
import { PersonName } from '../../people/names.js';
import type { NodeFacts, NodeState } from '../model/answers.js';
import { Figures } from './figures.js';
import { KeyResults } from './key-results.js';
import { useFocusBack } from './use-focus-back.js';

export interface ObjectivePanelProps {
  readonly facts: NodeFacts;
  readonly state: NodeState | undefined;
  readonly team: string;
  readonly flagged: boolean;
  readonly isRoot: boolean;
  readonly onFocusHere: (objectiveId: string) => void;
  readonly onClose: () => void;
}

/** One objective beside the map: whose it is, how it stands, and what can be done. */
export function ObjectivePanel({ facts, state, team, flagged, isRoot, onFocusHere, onClose }: ObjectivePanelProps) {
  const { t } = useTranslation(['map', 'common']);
  const { isNow } = usePlace();
  const { objectiveId, title, ownerId, kind } = facts;
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusBack(objectiveId);
  useEffect(() => heading.current?.focus(), [objectiveId]);
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Title order={2} size="h4" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>{title}</Title>
        <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('common:close')} onClick={onClose}><IconX aria-hidden size={18} /></ActionIcon>
      </Group>
      <Group gap={6}>
        <Badge variant="light" tt="none">{team}</Badge>
        <Badge variant="light" color="gray" tt="none">{t(`common:kinds.${kind}`)}</Badge>
        {state && <Badge variant="light" color="gray" tt="none">{t(`common:states.objective.${state.state}`)}</Badge>}
      </Group>
      <Text size="sm"><Text component="span" c="dimmed" inherit>{t('side.owner')}{' '}</Text><PersonName id={ownerId} /></Text>
      {state === undefined ? <Text size="sm">{t('side.notThere')}</Text> : <Figures objectiveId={objectiveId} state={state} />}
      {flagged && <Text size="sm">⚑ {t('side.flag')}</Text>}
      {state && <KeyResults objectiveId={objectiveId} />}
      <Group gap="xs">
        <Button size="sm" renderRoot={(props) => <Link to="/objectives/$objectiveId" params={{ objectiveId }} {...props} />}>{t('side.open')}</Button>
        {isNow && <Button size="sm" variant="default" renderRoot={(props) => <Link to="/objectives/$objectiveId" params={{ objectiveId }} search={{ tab: 'links', form: 'propose' }} {...props} />}>{t('side.propose')}</Button>}
        {!isRoot && <Button size="sm" variant="default" onClick={() => onFocusHere(objectiveId)}>{t('side.focus')}</Button>}
      </Group>
    </Stack>
  );
}
