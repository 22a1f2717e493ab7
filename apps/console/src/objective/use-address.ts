import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { withChange } from '../place/place.js';
import { readObjective, type ObjectiveAddress } from './address.js';

type Change = { readonly [Part in keyof ObjectiveAddress]?: ObjectiveAddress[Part] | undefined };

export interface HereAddress extends ObjectiveAddress {
  /** Changes the address and stays on the page; undefined takes a part away. */
  readonly set: (change: Change, how?: { readonly replace: boolean }) => void;
}

/** What the address says of this screen, and the way to change it. */
export function useAddress(): HereAddress {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const set = useCallback<HereAddress['set']>((change, how) => void navigate({ to: '.', search: (before) => withChange<Readonly<Record<string, unknown>>>(before, change), replace: how?.replace ?? false, resetScroll: false }), [navigate]);
  return useMemo(() => ({ ...readObjective(search), set }), [search, set]);
}
