import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

/** Where on the page somebody is: what every address of the console keeps, whatever the screen. */
export interface Place {
  /** Id of a cycle; without: the one that runs. */
  readonly cycle?: string;
  /** Id of a team, whose subtree is meant; without: the whole organization. */
  readonly team?: string;
  /** The day, `2026-11-20`, as whose end everything is shown; without: now. */
  readonly asOf?: string;
  /** Overrides the language of this device, for links that are sent to others. */
  readonly lang?: 'en' | 'zh-Hant';
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[0-9a-zA-Z._-]{1,64}$/;

/** An address as it came: what does not fit is passed over, as links grow old. */
export function readPlace(search: Readonly<Record<string, unknown>>): Place {
  const text = (name: string, form: RegExp): string | undefined => {
    const given = search[name];
    return typeof given === 'string' && form.test(given) ? given : undefined;
  };
  const [cycle, team, asOf, lang] = [text('cycle', ID), text('team', ID), text('asOf', DAY), text('lang', /^(en|zh-Hant)$/)];
  return { ...(cycle && { cycle }), ...(team && { team }), ...(asOf && { asOf }), ...(lang && { lang: lang as 'en' | 'zh-Hant' }) };
}

/** What reads of a moment send: nothing for now. */
export interface Times {
  readonly asOf?: string;
}

export interface HerePlace extends Place {
  readonly times: Times;
  readonly isNow: boolean;
  /** Goes to another place on the same screen; undefined takes a part away. */
  readonly go: (change: { readonly [Part in keyof Place]: Place[Part] | undefined }) => void;
}

export function usePlace(): HerePlace {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = useCallback<HerePlace['go']>((change) => void navigate({ to: '.', search: (before) => withChange(before, change), replace: 'asOf' in change }), [navigate]);
  return useMemo(() => {
    const place = readPlace(search);
    return { ...place, times: place.asOf === undefined ? {} : { asOf: place.asOf }, isNow: place.asOf === undefined, go };
  }, [search, go]);
}

/** An address with some parts changed. Those that are undefined leave it: they stay named here, as the router keeps the place wherever it is not spoken of. */
export function withChange<Address extends object>(before: Address, change: { readonly [Part in keyof Address]?: Address[Part] | undefined }): Address {
  return { ...before, ...change };
}
