import { useSyncExternalStore } from 'react';
import { useApi } from '../../api/use-api.js';
import type { DeskState } from './desk.js';
export type { DeskAndSender } from './desks.js';
import { deskOf, type DeskAndSender } from './desks.js';

/** What the person has written on this device. */
export function useDesk(owner: string): DeskAndSender & { readonly state: DeskState } {
  const { client } = useApi();
  const both = deskOf(client, owner);
  const state = useSyncExternalStore(both.desk.subscribe, both.desk.state);
  return { ...both, state };
}
