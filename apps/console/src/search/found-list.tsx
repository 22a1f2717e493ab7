import type { Schemas } from '@cairn/client';
import { Combobox, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCycles, useTeams } from '../api/organization.js';
import { useProblemText } from '../frame/states.js';
import { byKind, type FoundThing } from './grouped.js';
import { marked } from './marked.js';
import classes from './search.module.css';

interface FoundListProps {
  readonly text: string;
  /** Undefined while it is looked for. */
  readonly found: Schemas['SearchAnswerDto'] | undefined;
  readonly error: unknown;
}

/** What was found, by kind, with what matches marked. */
export function FoundList({ text, found, error }: FoundListProps) {
  const { t } = useTranslation();
  const placeOf = usePlaceOf();
  const problem = useProblemText(error);
  if (error !== null) return <Combobox.Empty role="alert">{problem}</Combobox.Empty>;
  if (found === undefined) return <Combobox.Empty>{t('loading')}</Combobox.Empty>;
  const { items, more } = found;
  if (items.length === 0) return <Combobox.Empty>{t('search.none', { text })}</Combobox.Empty>;
  return (
    <Combobox.Options className={classes.options} tabIndex={0} aria-label={t('search.label')}>
      {byKind(items).map(([kind, things]) => (
        <Combobox.Group key={kind} label={t(`search.kinds.${kind}`)}>
          {things.map((thing) => (
            <Combobox.Option key={`${kind}:${thing.id}`} className={classes.option} value={`${kind}:${thing.id}`}>
              <Text size="sm">{marked(thing.title, thing.ranges).map(({ text: piece, hit }, place) => (hit ? <mark key={place} className={classes.hit}>{piece}</mark> : piece))}</Text>
              <Text size="xs" c="dimmed">{placeOf(thing)}</Text>
            </Combobox.Option>
          ))}
        </Combobox.Group>
      ))}
      {more && <Text size="xs" c="dimmed" p="xs">{t('search.more')}</Text>}
    </Combobox.Options>
  );
}

/** Where a goal belongs, which tells those of the same title apart; of what is a place itself nothing. */
function usePlaceOf(): (thing: FoundThing) => string | undefined {
  const { data: teams } = useTeams();
  const { data: cycles } = useCycles();
  return ({ kind, teamId, cycleId }) => {
    if (kind === 'team' || kind === 'cycle') return undefined;
    return [teams?.find((team) => team.teamId === teamId)?.name, cycles?.find((cycle) => cycle.cycleId === cycleId)?.name].filter((name) => name !== undefined).join(' · ');
  };
}
