import { refuse } from '@cairn/rhythm';
import type { Retrospective } from './retrospective.js';

/** @throws CairnError `retrospective-unknown` */
export function requireRetrospective(known: Retrospective | undefined): Retrospective {
  return known ?? refuse('retrospective-unknown', 'There is no such retrospective.', { field: 'retrospectiveId' });
}

/** What is frozen is signed: nothing is added to it any more. @throws CairnError `retrospective-unknown`, `retrospective-frozen` */
export function requireOpenRetrospective(known: Retrospective | undefined): Retrospective {
  const retrospective = requireRetrospective(known);
  if (retrospective.state === 'frozen') refuse('retrospective-frozen', 'The retrospective is frozen.', { field: 'retrospectiveId' });
  return retrospective;
}
