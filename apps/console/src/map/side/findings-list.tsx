import { Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding, NodeFacts } from '../model/answers.js';
import type { Moment } from '../model/moments.js';
import classes from './side.module.css';

interface Found {
  readonly facts: NodeFacts;
  readonly finding: Finding;
}

const ORDER: readonly Finding[] = ['siloed-success', 'disagreement', 'early-warning'];

/** What is found at a moment, the gravest first. */
export function foundIn(nodes: readonly NodeFacts[], moment: Moment): readonly Found[] {
  return ORDER.flatMap((finding) => nodes.filter(({ objectiveId }) => moment.states.get(objectiveId)?.findings.includes(finding)).map((facts) => ({ facts, finding })));
}

/** The findings as questions; each leads to its objective. */
export function FindingsList({ nodes, moment, onOpen }: { readonly nodes: readonly NodeFacts[]; readonly moment: Moment; readonly onOpen: (objectiveId: string) => void }) {
  const { t } = useTranslation('map');
  const found = useMemo(() => foundIn(nodes, moment), [nodes, moment]);
  return (
    <section>
      <Title order={2} size="h4" mb={4}>{t('findings.title')} {found.length > 0 && <Text component="span" c="dimmed" inherit>{found.length}</Text>}</Title>
      {found.length === 0 && <Text size="sm" c="dimmed">{t('findings.none')}</Text>}
      <ul className={classes.findings}>
        {found.map(({ facts: { objectiveId, title }, finding }) => (
          <li key={`${finding} ${objectiveId}`}>
            <button type="button" className={classes.finding} data-finding={finding} data-of={objectiveId} onClick={() => onOpen(objectiveId)}>
              <strong>{t(`findings.${finding}.name`)}</strong>
              <span>{title}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
