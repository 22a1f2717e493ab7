import type { Commit } from '@cairn/contracts';
import { refuse } from '../deciding/refusals.js';

/** A part carries the id of its objective before its last dot. @throws CairnError the code given, for an id that is none of a part */
export function objectiveIdOf(partId: string, unknown: 'key-result-unknown' | 'initiative-unknown'): string {
  const dot = partId.lastIndexOf('.');
  if (dot > 0) return partId.slice(0, dot);
  return unknown === 'key-result-unknown' ? refuse(unknown, 'The objective has no such key result.', { field: 'id' }) : refuse(unknown, 'The objective has no such initiative.', { field: 'id' });
}

/** The id of the part that a commit added: its number is given by the server, so a repeat reads it from the first commit. */
export function addedPartIn({ events }: Pick<Commit, 'events'>): string {
  const [id] = events.flatMap(({ type, data }) => (type === 'key-result.added' ? [data['keyResultId']] : type === 'initiative.added' ? [data['initiativeId']] : []));
  return typeof id === 'string' ? id : '';
}
