import { Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useApi } from '../../api/use-api.js';
import { FormDialog } from '../forms/form-dialog.js';
import { LinkTo } from '../forms/link-to.js';
import { isTyped } from '../forms/is-typed.js';
import { TypedName } from '../forms/typed-name.js';
import { useAct } from '../forms/use-act.js';
import { useWords } from '../use-admin.js';
import { PersonForm } from './person-form.js';
import { PEOPLE_KEYS, type PersonDoc } from './use-people.js';

export type PersonActName = 'edit' | 'deactivate' | 'reactivate' | 'forget';

export interface PersonActsProps {
  readonly person: PersonDoc;
  readonly act: PersonActName;
  readonly onClose: () => void;
}

/** The question that belongs to what was chosen. */
export function PersonActs({ person, act, onClose }: PersonActsProps) {
  if (act === 'edit') return <PersonForm person={person} onClose={onClose} />;
  return <Confirm person={person} name={act} onClose={onClose} />;
}

interface ConfirmProps {
  readonly person: PersonDoc;
  readonly name: Exclude<PersonActName, 'edit'>;
  readonly onClose: () => void;
}

/** Says what it means; forgetting is for ever, and asks for the name. */
function Confirm({ person, name, onClose }: ConfirmProps) {
  const { t } = useWords();
  const { client } = useApi();
  const [typed, setTyped] = useState('');
  const who = person.name ?? t('common:unknownPerson');
  const path = `/people/${encodeURIComponent(person.personId)}`;
  const send = (_wish: string, headers: object) => (name === 'forget' ? client.request('DELETE', path, { headers: { ...headers } }) : client.request('POST', `${path}/${name}`, { headers: { ...headers } }));
  const { act, isPending, error } = useAct(send, { changes: PEOPLE_KEYS, said: t(`people.done.${name}`, { name: who }) });
  const isReady = name !== 'forget' || isTyped(who, typed);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isReady && (await act(name)) !== undefined) onClose();
  };
  return (
    <FormDialog title={`${t(`people.acts.${name}`)}: ${who}`} submit={t(`people.acts.${name}`)} isPending={isPending} error={error} isDangerous={name === 'forget'} isReady={isReady} onClose={onClose} onSubmit={submit}>
      <Text>{t(`people.means.${name}`, { name: who })}</Text>
      {name !== 'reactivate' && (
        <Text size="sm">
          {t('people.handOver')} <LinkTo to="/objectives" search={{ owner: person.personId }} onClick={onClose}>{t('people.owned', { name: who })}</LinkTo>
        </Text>
      )}
      {name === 'forget' && <TypedName name={who} value={typed} onChange={setTyped} />}
    </FormDialog>
  );
}
