import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useApi } from '../../api/use-api.js';
import { FormDialog } from '../forms/form-dialog.js';
import { useAct } from '../forms/use-act.js';
import { useFieldFaults } from '../forms/use-field-faults.js';
import { useWords } from '../use-admin.js';
import { isAddress, PEOPLE_KEYS, type PersonDoc } from './use-people.js';

export interface PersonFormProps {
  /** Absent: somebody new is added. */
  readonly person?: PersonDoc;
  readonly onClose: () => void;
}

interface Fields {
  readonly name: string;
  readonly email: string;
}

const NAME_AT_MOST = 200;
const ADDRESS_AT_MOST = 254;

/** Name and address: they stand in the directory alone, never in the history. */
export function PersonForm({ person, onClose }: PersonFormProps) {
  const { t } = useWords();
  const form = useForm<Fields>({
    initialValues: fieldsOf(person),
    validate: { name: (name) => (name.trim() === '' ? t('common:required') : null), email: (email) => (email.trim() === '' || isAddress(email.trim()) ? null : t('people.noAddress')) },
  });
  const { act, isPending, error } = useSaving(person);
  const submit = form.onSubmit(async ({ name, email }) => {
    if ((await act({ name: name.trim(), email: email.trim() })) !== undefined) onClose();
  });
  const fault = useFieldFaults(error);
  const head = person === undefined ? { title: t('people.add'), submit: t('people.add') } : { title: t('people.acts.edit'), submit: t('common:save') };
  return (
    <FormDialog {...head} isPending={isPending} error={error} onClose={onClose} onSubmit={submit}>
      <TextInput label={t('people.name')} withAsterisk maxLength={NAME_AT_MOST} data-autofocus {...form.getInputProps('name')} error={form.errors['name'] ?? fault('name')} />
      <TextInput label={t('people.email')} description={t('people.emailMeans')} type="email" maxLength={ADDRESS_AT_MOST} {...form.getInputProps('email')} error={form.errors['email'] ?? fault('email')} />
    </FormDialog>
  );
}

function fieldsOf({ name = '', email = '' }: Pick<PersonDoc, 'name' | 'email'> = {}): Fields {
  return { name, email };
}

function useSaving(person: PersonDoc | undefined) {
  const { client } = useApi();
  const send = ({ name, email }: Fields, headers: object) =>
    person === undefined
      ? client.request('POST', '/people', { body: { name, ...(email !== '' && { email }) }, headers: { ...headers } })
      : client.request('PATCH', `/people/${encodeURIComponent(person.personId)}`, { body: { name, email: email === '' ? null : email }, headers: { ...headers } });
  return useAct(send, { changes: PEOPLE_KEYS });
}
