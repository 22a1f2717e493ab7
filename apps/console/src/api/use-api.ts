import { createApi, createClient, type Api, type Client } from '@cairn/client';
import { useMemo } from 'react';
import { useSession } from '../session/session.js';

/** The organization's Cairn with the key of who signed in. `api` is typed by the OpenAPI document; `client` for what it leaves untyped. */
export interface Apis {
  readonly api: Api;
  readonly client: Client;
}

const made = new Map<string, Apis>();

/** One connection for each key, as it knows what its holder has written and was told of. */
export function apisFor(key: string): Apis {
  const found = made.get(key);
  if (found !== undefined) return found;
  const options = { url: window.location.origin, key, via: 'console' as const };
  const apis = { api: createApi(options), client: createClient(options) };
  made.set(key, apis);
  return apis;
}

export function useApi(): Apis {
  const { key } = useSession();
  return useMemo(() => apisFor(key ?? ''), [key]);
}
