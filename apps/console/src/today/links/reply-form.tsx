import { Button, Group, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { hasWords } from '../drafts/check.js';
import { understand } from '../figures/understood.js';
import { isSave } from '../sheet/keys.js';
import type { Reply } from './use-links.js';

export interface ReplyFormProps {
  readonly act: 'counter' | 'decline';
  /** That is on the table. */
  readonly weight: string;
  readonly busy: boolean;
  readonly onReply: (reply: Reply) => void;
}

const LABELS = { counter: 'links.text', decline: 'links.reason' } as const;
const SENDS = { counter: 'links.sendCounter', decline: 'links.sendDecline' } as const;

/** Another offer, or no with a reason. */
export function ReplyForm({ act, weight: offered, busy, onReply }: ReplyFormProps) {
  const { t } = useTranslation(['today', 'common']);
  const [text, setText] = useState('');
  const [weight, setWeight] = useState(offered);
  const [tried, setTried] = useState(false);
  const number = weightOf(weight);
  const send = (): void => {
    setTried(true);
    if (!hasWords(text)) return;
    if (act === 'decline') onReply({ act, reason: text });
    else if (number !== undefined) onReply({ act, weight: number, text });
  };
  const isMissing = tried && !hasWords(text);
  return (
    <Group align="flex-start" onKeyDown={(event: KeyboardEvent) => isSave(event) && send()}>
      {act === 'counter' && <TextInput size="sm" w={160} inputMode="decimal" label={t('links.newWeight')} value={weight} onChange={({ currentTarget }) => setWeight(currentTarget.value)} error={number === undefined && t('faults.unreadable-number')} />}
      <TextInput size="sm" flex={1} miw={220} data-autofocus autoFocus label={t(LABELS[act])} maxLength={2_000} value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} error={isMissing && t('common:required')} />
      <Button size="sm" mt={27} loading={busy} onClick={send}>{t(SENDS[act])}</Button>
    </Group>
  );
}

/** A decimal from 0. */
function weightOf(typed: string): string | undefined {
  const understood = understand(typed, {});
  return 'value' in understood && !understood.value.startsWith('-') ? understood.value : undefined;
}
