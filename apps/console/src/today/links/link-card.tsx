import { isProblemError } from '@cairn/client';
import { Blockquote, Button, Card, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../frame/states.js';
import { PersonName } from '../../people/names.js';
import { useFormats } from '../../words/formats.js';
import { ReplyForm } from './reply-form.js';
import { useReply, type WaitingLink } from './use-links.js';

/** One offer: accepted by one click, answered otherwise by two. */
export function LinkCard({ link, onAnswered }: { readonly link: WaitingLink; readonly onAnswered: (news: string) => void }) {
  const { t } = useTranslation(['today', 'common']);
  const { number } = useFormats();
  const [form, setForm] = useState<'counter' | 'decline'>();
  const { from, to, awaits, weight, dialogue } = link;
  const other = awaits === 'to' ? from : to;
  const reply = useReply(link, (act) => onAnswered(t(`links.answered.${act}`, { title: other.title })));
  const said = dialogue.at(-1);
  return (
    <Card withBorder padding="md">
      <Stack gap="xs">
        <Text>
          {t(awaits === 'to' ? 'links.asksTo' : 'links.asksFrom', { from: from.title, to: to.title })}
        </Text>
        <Text size="sm" c="dimmed"><PersonName id={other.ownerId} /> · {t('links.weight', { weight: number(weight) })}</Text>
        {said?.text !== undefined && <Blockquote p="xs" my={0} fz="sm">{said.text}</Blockquote>}
        <Group gap="xs">
          <Button size="sm" loading={reply.isPending && form === undefined} onClick={() => reply.mutate({ act: 'accept' })}>{t('links.accept')}</Button>
          {(['counter', 'decline'] as const).map((act) => (
            <Button key={act} size="sm" variant="default" aria-expanded={form === act} onClick={() => setForm(form === act ? undefined : act)}>{t(`links.${act}`)}</Button>
          ))}
        </Group>
        {form !== undefined && <ReplyForm key={form} act={form} weight={weight} busy={reply.isPending} onReply={(answer) => reply.mutate(answer)} />}
        <Failure error={reply.error} />
      </Stack>
    </Card>
  );
}

function Failure({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('today');
  const text = useProblemText(error);
  if (error === null) return null;
  return <Text role="alert" size="sm" c="var(--mantine-color-error)">{isProblemError(error) && error.status === 412 ? t('links.changed') : text}</Text>;
}
