import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { usePlace } from '../place/place.js';
import type { FoundKind, FoundThing } from './grouped.js';

/** Goes to what was found: to the goal that it is or belongs to, or to its team or cycle on the screen that is open. */
export function useOpenFound(): (found: FoundThing) => void {
  const navigate = useNavigate();
  const { go } = usePlace();
  return useCallback(
    (found) => {
      const { id, objectiveId = id } = found;
      const ways: Readonly<Record<FoundKind, () => unknown>> = {
        objective: () => navigate({ to: '/objectives/$objectiveId', params: { objectiveId: id } }),
        'key-result': () => navigate({ to: '/objectives/$objectiveId', params: { objectiveId }, search: { tab: 'results', open: id } }),
        initiative: () => navigate({ to: '/objectives/$objectiveId', params: { objectiveId }, search: { tab: 'plan' } }),
        person: () => navigate({ to: '/objectives', search: { owner: id } }),
        team: () => go({ team: id }),
        cycle: () => go({ cycle: id }),
      };
      ways[found.kind]();
    },
    [navigate, go],
  );
}
