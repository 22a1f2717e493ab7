import { useEffect } from 'react';
import { useMe } from '../../api/me.js';
import { useApi } from '../../api/use-api.js';
import { hasWaiting } from './desk.js';

/** Sends what was kept on this device for want of a network, whatever screen is opened first. */
export function useOutbox(): void {
  const { client } = useApi();
  const { data: me } = useMe();
  useEffect(() => {
    if (me === undefined || me.personId === null) return;
    const owner = ownerOf(me.organizationId, me.personId);
    if (hasWaiting(owner, localStorage)) void import('./desks.js').then(({ deskOf }) => deskOf(client, owner));
  }, [client, me]);
}

/** Whose a desk is. */
export function ownerOf(organizationId: string, personId: string): string {
  return `${organizationId}.${personId}`;
}
