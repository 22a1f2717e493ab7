import { Anchor, Drawer, Stack, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading, Problem } from '../frame/states.js';
import { ExplanationCard } from './explanation-card.js';
import type { Question } from './question.js';
import { useExplanation } from './use-explanation.js';

interface ExplanationProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly question: Question;
}

/** Where a number comes from, and from there where its parts come from. */
export function Explanation({ opened, onClose, question }: ExplanationProps) {
  const { t } = useTranslation('explain');
  const [trail, setTrail] = useState<readonly Question[]>([]);
  const before = trail.length > 1 ? trail.at(-2) : question;
  const close = (): void => {
    setTrail([]);
    onClose();
  };
  return (
    <Drawer opened={opened} onClose={close} returnFocus={false} position="right" size={460} title={t('title')} closeButtonProps={{ 'aria-label': t('close') }} overlayProps={{ backgroundOpacity: 0.25 }}>
      {trail.length > 0 && before !== undefined && (
        <Anchor component="button" type="button" size="sm" mb="xs" data-autofocus onClick={() => setTrail(trail.slice(0, -1))}>
          <IconArrowLeft aria-hidden size={14} /> {t('back', { name: before.label })}
        </Anchor>
      )}
      <Answered question={trail.at(-1) ?? question} ask={(next) => setTrail([...trail, next])} />
    </Drawer>
  );
}

function Answered({ question, ask }: { readonly question: Question; readonly ask: (next: Question) => void }) {
  const { data, error, refetch } = useExplanation(question);
  if (error !== null) return <Problem error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  return (
    <Stack gap="lg" aria-live="polite">
      <Text size="sm" c="dimmed">{data.subject.title}</Text>
      <ExplanationCard answer={data} label={question.label} ask={ask} />
    </Stack>
  );
}
