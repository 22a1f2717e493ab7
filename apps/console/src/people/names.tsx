import { useTranslation } from 'react-i18next';
import { usePerson, useTeams } from '../api/organization.js';

/** The name that the directory has now; an id is never shown. */
export function PersonName({ id }: { readonly id: string | undefined }) {
  const { t } = useTranslation();
  const { data, isPending } = usePerson(id);
  if (id === undefined) return null;
  if (isPending) return <span aria-busy="true">…</span>;
  return <span>{data?.name ?? data?.email ?? t('unknownPerson')}</span>;
}

export function TeamName({ id }: { readonly id: string | undefined }) {
  const { data } = useTeams();
  return <span>{data?.find(({ teamId }) => teamId === id)?.name ?? '…'}</span>;
}
