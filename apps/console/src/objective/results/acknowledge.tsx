import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../data/use-act.js';
import { TextBox } from '../forms/text-box.js';
import { Refused } from '../forms/refused.js';

type How = 'thanks' | 'question' | 'offer';

/** A lead answers a check-in: thanks at once, a question or an offer of help in words. */
export function Acknowledge({ checkInId }: { readonly checkInId: string }) {
  const { t } = useTranslation(['objective', 'common']);
  const { send, busy, failure } = useAct();
  const [how, setHow] = useState<Exclude<How, 'thanks'>>();
  const [text, setText] = useState('');
  const answer = async (body: { readonly how: How; readonly text?: string }): Promise<void> => {
    const written = await send({ method: 'POST', path: `/check-ins/${encodeURIComponent(checkInId)}/acknowledge`, body });
    if (written === undefined) return;
    setHow(undefined);
    setText('');
  };
  return (
    <Stack gap="xs" mt="xs">
      <Group gap="xs">
        <Button size="compact-sm" variant="light" loading={busy} onClick={() => void answer({ how: 'thanks' })}>{t('checkIns.how.thanks')}</Button>
        {(['question', 'offer'] as const).map((kind) => <Button key={kind} size="compact-sm" variant="default" aria-expanded={how === kind} onClick={() => setHow(kind)}>{t(`checkIns.how.${kind}`)}</Button>)}
      </Group>
      {how !== undefined && <TextBox label={t(`checkIns.how.${how}`)} value={text} onChange={setText} autoFocus />}
      {how !== undefined && <Button size="xs" w="fit-content" disabled={text.trim() === ''} loading={busy} onClick={() => void answer({ how, text: text.trim() })}>{t('common:save')}</Button>}
      <Refused failure={failure} />
    </Stack>
  );
}
