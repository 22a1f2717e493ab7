import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.js';
import { usePlace, withChange } from '../place/place.js';
import { readAdmin, type AdminAddress } from './address.js';

/** The words of this screen, and those of every screen as `common:…`. */
export function useWords() {
  return useTranslation(['admin', 'common']);
}

export interface Here extends AdminAddress {
  /** Changes the address; undefined takes a part away. */
  readonly turn: (change: { readonly [Part in keyof AdminAddress]: AdminAddress[Part] | undefined }) => void;
}

/** Where on this screen somebody is. */
export function useHere(): Here {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const turn = useCallback<Here['turn']>((change) => void navigate({ to: '.', search: (before) => withChange(before as object, change), resetScroll: false }), [navigate]);
  return { ...readAdmin(search), turn };
}

/** What an admin may do, by the names of the API. */
export type AdminRight = 'organization:manage' | 'teams:manage' | 'people:manage' | 'roles:manage' | 'keys:manage' | 'cycles:manage' | 'imports:run';

export interface Writing {
  /** Writing is for now alone, and for who has the right. */
  readonly may: boolean;
  /** Why not; undefined while that is not known, too. */
  readonly hindrance?: 'past' | 'right';
}

export function useWriting(right: AdminRight): Writing {
  const { isNow } = usePlace();
  const { data: me } = useMe();
  if (!isNow) return { may: false, hindrance: 'past' };
  if (me === undefined) return { may: false };
  return me.rights.includes(right) ? { may: true } : { may: false, hindrance: 'right' };
}
