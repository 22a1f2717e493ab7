import type { CloudEvent } from '@cairn/contracts';

/** What a reader wants of the log; what is absent is not asked for. */
export interface EventFilter {
  /** Types, or families of them as `blocker.*`. */
  readonly types?: readonly string[];
  readonly teamId?: string;
  readonly cycleId?: string;
  /** Who acted, or for whom. */
  readonly actorId?: string;
  /** A stream, or the id of anything that the event names. */
  readonly subject?: string;
}

/** An event concerns a team or cycle also when something comes from or goes to it. */
const TEAM_FIELDS = ['teamId', 'fromTeamId', 'toTeamId'];
const CYCLE_FIELDS = ['cycleId', 'toCycleId'];

/** Is the event what the filter asks for, in every respect? */
export function isWanted(event: CloudEvent, { types, teamId, cycleId, actorId, subject }: EventFilter): boolean {
  return [
    types === undefined || types.some((pattern) => matchesType(pattern, event.type)),
    teamId === undefined || TEAM_FIELDS.some((field) => event.data[field] === teamId),
    cycleId === undefined || CYCLE_FIELDS.some((field) => event.data[field] === cycleId),
    actorId === undefined || event.actor === actorId || event.onbehalfof === actorId,
    subject === undefined || event.subject === subject || Object.values(event.data).includes(subject),
  ].every(Boolean);
}

/** @param pattern a type, or `<family>.*` */
export function matchesType(pattern: string, type: string): boolean {
  return pattern.endsWith('.*') ? type.startsWith(pattern.slice(0, -1)) : type === pattern;
}
