import type { Schemas } from '@cairn/client';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/use-api.js';
import { useAct } from '../forms/use-act.js';
import { useWords } from '../use-admin.js';
import type { Settings } from './settings-fields.js';

type OrganizationDoc = Schemas['OrganizationDto'];

/** What a write to the organization changes on the page: everything, when it founds it. */
const ORGANIZATION_KEYS = [['organization'], ['organization-doc'], ['me']] as const;

export function useOrganizationDoc() {
  const { client } = useApi();
  return useQuery({ queryKey: ['organization-doc'], queryFn: async ({ signal }) => (await client.request<OrganizationDoc>('GET', '/organization', { signal })).body });
}

/** The form of the settings; an organization that is not there yet is founded with them. */
export function useSettings(initialValues: Settings, said?: string) {
  const { t } = useWords();
  const { client } = useApi();
  const form = useForm<Settings>({
    initialValues,
    validate: { name: (name) => (name.trim() === '' ? t('common:required') : null), languages: (languages) => (languages.length === 0 ? t('refusals.languages-missing') : null) },
  });
  const send = ({ name, timeZone, languages, fiscalYearStartMonth }: Settings, headers: object) =>
    client.request('PATCH', '/organization', { body: { name: name.trim(), timeZone, languages, fiscalYearStartMonth: Number(fiscalYearStartMonth) }, headers: { ...headers } });
  return { form, ...useAct(send, { changes: ORGANIZATION_KEYS, ...(said !== undefined && { said }) }) };
}

export function settingsOf({ name, timeZone, languages, fiscalYearStartMonth }: OrganizationDoc): Settings {
  return { name, timeZone, languages: [...languages], fiscalYearStartMonth: String(fiscalYearStartMonth) };
}
