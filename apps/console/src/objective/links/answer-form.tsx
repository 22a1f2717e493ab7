import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { understand } from '../../today/figures/understood.js';
import type { Alignment } from '../data/model.js';
import { useAct } from '../data/use-act.js';
import { holdEnterOfComposition } from '../../keyboard/composing.js';
import { NumberField } from '../forms/number-field.js';
import { Refused } from '../forms/refused.js';
import { TextBox } from '../forms/text-box.js';
import type { LinkAct } from './sides.js';

type Worded = Exclude<LinkAct, 'accept'>;

/** Where an act says its words, and whether it needs some. */
const WORDS: Readonly<Record<Worded, { readonly as: 'text' | 'reason'; readonly needed: boolean; readonly weighs: boolean }>> = {
  counter: { as: 'text', needed: true, weighs: true },
  decline: { as: 'reason', needed: true, weighs: false },
  withdraw: { as: 'reason', needed: false, weighs: false },
  reweight: { as: 'reason', needed: true, weighs: true },
  end: { as: 'reason', needed: true, weighs: false },
};

/** The answers that are mine to give: accepting is one click, everything else says why. */
export function AnswerForm({ link, acts, title }: { readonly link: Alignment; readonly acts: readonly LinkAct[]; readonly title: string }) {
  const { t } = useTranslation('objective');
  const { send, busy, failure, forget } = useAct();
  const [act, setAct] = useState<Worded>();
  const path = `/alignments/${encodeURIComponent(link.alignmentId)}`;
  const answer = async (how: LinkAct, body: object): Promise<void> => {
    const written = await send({ method: 'POST', path: `${path}/${how}`, body, ifMatch: link.version });
    if (written !== undefined) setAct(undefined);
  };
  const press = (how: LinkAct): void => {
    forget();
    if (how === 'accept') void answer(how, {});
    else setAct(how);
  };
  return (
    <Stack gap="sm" mt="sm">
      <Group gap="xs">
        {acts.map((how) => (
          <Button key={how} size="xs" variant={how === 'accept' ? 'filled' : 'default'} loading={busy && how === 'accept'} aria-label={t('actionOn', { action: t(`links.acts.${how}`), title })} {...(how !== 'accept' && { 'aria-expanded': act === how })} onClick={() => press(how)}>
            {t(`links.acts.${how}`)}
          </Button>
        ))}
      </Group>
      {act !== undefined && <WordedAnswer key={act} act={act} weight={link.weight} busy={busy} onSend={(body) => void answer(act, body)} onCancel={() => setAct(undefined)} />}
      <Refused failure={failure} />
    </Stack>
  );
}

interface WordedAnswerProps {
  readonly act: Worded;
  readonly weight: string;
  readonly busy: boolean;
  readonly onSend: (body: object) => void;
  readonly onCancel: () => void;
}

function WordedAnswer({ act, weight: before, busy, onSend, onCancel }: WordedAnswerProps) {
  const { t } = useTranslation(['objective', 'common']);
  const { as, needed, weighs } = WORDS[act];
  const [weight, setWeight] = useState(before);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const understood = understand(weight, {});
  const submit = (): void => {
    setTried(true);
    if ((needed && text.trim() === '') || (weighs && 'fault' in understood)) return;
    onSend({ ...(text.trim() !== '' && { [as]: text.trim() }), ...(weighs && 'value' in understood && { weight: understood.value }) });
  };
  return (
    <form
      noValidate
      onKeyDown={holdEnterOfComposition}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        {weighs && <NumberField label={t('links.weight')} value={weight} onChange={setWeight} required />}
        <TextBox label={t(`links.says.${act}`)} value={text} onChange={setText} required={needed} error={tried && needed && text.trim() === '' ? t('common:required') : undefined} />
        <Group gap="xs">
          <Button type="submit" size="xs" loading={busy}>{t(`links.acts.${act}`)}</Button>
          <Button size="xs" variant="default" onClick={onCancel}>{t('common:cancel')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
