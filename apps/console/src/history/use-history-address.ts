import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { withChange } from '../place/place.js';
import { readHistory, type HistoryAddress } from './address.js';

type Change = { readonly [Part in keyof HistoryAddress]?: HistoryAddress[Part] | undefined };

export interface HereHistory extends HistoryAddress {
  /** Changes the address and stays where it is scrolled to; undefined takes a part away. */
  readonly set: (change: Change) => void;
}

/** What the address says of this screen, and the way to change it. */
export function useHistoryAddress(): HereHistory {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const set = useCallback<HereHistory['set']>((change) => void navigate({ to: '.', search: (before) => withChange<object>(before, change), resetScroll: false }), [navigate]);
  return useMemo(() => ({ ...readHistory(search), set }), [search, set]);
}
