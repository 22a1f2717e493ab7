import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { withChange } from '../place/place.js';
import { readMap, type MapAddress } from './address.js';

export interface HereMap extends MapAddress {
  /** Changes parts of the address; undefined takes a part away. */
  readonly set: (change: { readonly [Part in keyof MapAddress]: MapAddress[Part] | undefined }) => void;
}

export function useMapAddress(): HereMap {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const set = useCallback<HereMap['set']>((change) => void navigate({ to: '.', search: (before) => withChange(before, change), resetScroll: false }), [navigate]);
  return useMemo(() => ({ ...readMap(search), set }), [search, set]);
}
