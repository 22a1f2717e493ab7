import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { queries } from '../api/queries.js';

/** Who is signed in, by the API key that was given. */
export interface Session {
  readonly key: string | undefined;
  /** @param remember keep it on this device, not only in this tab */
  readonly signIn: (key: string, remember: boolean) => void;
  readonly signOut: () => void;
}

const NAME = 'cairn.key';
const Context = createContext<Session | undefined>(undefined);

/** The key that this tab or this device keeps. */
export function keptKey(): string | undefined {
  return sessionStorage.getItem(NAME) ?? localStorage.getItem(NAME) ?? undefined;
}

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [key, setKey] = useState(keptKey);
  const session = useMemo(() => ({ key, ...actsOn(setKey) }), [key]);
  return <Context.Provider value={session}>{children}</Context.Provider>;
}

function actsOn(setKey: (key: string | undefined) => void): Omit<Session, 'key'> {
  return {
    signIn: (key, remember) => {
      (remember ? localStorage : sessionStorage).setItem(NAME, key);
      setKey(key);
    },
    signOut: () => {
      sessionStorage.removeItem(NAME);
      localStorage.removeItem(NAME);
      queries.clear();
      setKey(undefined);
    },
  };
}

export function useSession(): Session {
  const session = useContext(Context);
  if (session === undefined) throw new Error('There is no session around this part of the page.');
  return session;
}
