import { Box, Collapse, Paper, SimpleGrid, Text, Title, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { STEPS, type Rationale as Thoughts } from './data/model.js';

/** Why: what will be different once it is reached, and the thoughts that led there. */
export function Rationale({ rationale }: { readonly rationale: Thoughts }) {
  const { t } = useTranslation('objective');
  const [opened, { toggle }] = useDisclosure(false);
  const others = STEPS.filter((step) => step !== 'impact' && rationale[step] !== undefined);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="why">
      <Title order={2} size="h5" id="why" c="dimmed" fw={500}>{t('rationale.different')}</Title>
      {rationale.impact === undefined ? <Text c="dimmed" mt={4}>{t('rationale.unanswered')}</Text> : <Text size="lg" fw={600} mt={4}>{rationale.impact}</Text>}
      {others.length > 0 && (
        <>
          <UnstyledButton mt="xs" mih={28} aria-expanded={opened} onClick={toggle} fz="sm" c="dimmed">
            {t('rationale.more', { count: others.length })} {opened ? <IconChevronUp aria-hidden size={14} /> : <IconChevronDown aria-hidden size={14} />}
          </UnstyledButton>
          <Collapse expanded={opened}>
            <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs">
              {others.map((step) => <Box key={step}><Text size="sm" c="dimmed">{t(`rationale.${step}`)}</Text><Text>{rationale[step]}</Text></Box>)}
            </SimpleGrid>
          </Collapse>
        </>
      )}
    </Paper>
  );
}
