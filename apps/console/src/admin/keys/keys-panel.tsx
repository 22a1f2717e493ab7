import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '../../api/me.js';
import { Empty, Loading, Problem } from '../../frame/states.js';
import { More } from '../forms/more.js';
import { PanelHead } from '../forms/panel-head.js';
import { useList } from '../forms/use-list.js';
import { useHere, useWords } from '../use-admin.js';
import { EndKey } from './end-key.js';
import { KeyForm } from './key-form.js';
import { KeyTold } from './key-told.js';
import type { KeyDoc } from './keys.js';
import { KeysTable } from './keys-table.js';

/** The keys by which people and other systems sign in. */
export function KeysPanel() {
  const { t } = useWords();
  const { data: me } = useMe();
  const { open, turn } = useHere();
  const [secret, setSecret] = useState<string>();
  const mayMake = me !== undefined && (me.rights.includes('keys:manage') || me.personId !== null);
  const close = (): void => turn({ open: undefined });
  const made = (key: string | undefined): void => {
    close();
    setSecret(key);
  };
  return (
    <Stack>
      <PanelHead title={t('tabs.keys')} intro={t('keys.intro')} right="keys:manage" add={t('keys.add')} onAdd={() => turn({ open: 'new' })} />
      <Listed />
      {mayMake && open === 'new' && <KeyForm onClose={close} onMade={made} />}
      {secret !== undefined && <KeyTold secret={secret} onClose={() => setSecret(undefined)} />}
    </Stack>
  );
}

function Listed() {
  const { t } = useWords();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useList<KeyDoc>('api-keys', '/api-keys');
  const [ended, setEnded] = useState<KeyDoc>();
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const keys = data.pages.flatMap(({ items }) => items);
  if (keys.length === 0) return <Empty title={t('keys.empty')} />;
  return (
    <>
      <KeysTable keys={keys} onEnd={setEnded} />
      <More has={hasNextPage} isLoading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
      {ended !== undefined && <EndKey apiKey={ended} onClose={() => setEnded(undefined)} />}
    </>
  );
}
