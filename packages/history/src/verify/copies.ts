import { eventsOf, type LogBody, type LogRow } from './row.js';

const COPIES = ['org', 'position', 'stream', 'version', 'commandId', 'at'] as const;

/** The columns beside the body that don't say what the body says: an index over them would lead astray. */
export function differingCopies(row: LogRow, body: LogBody): string[] {
  const differing: string[] = COPIES.filter((name) => row[name] !== body[name]).map((name) => `the copy of ${name} differs`);
  if (row.types !== typesOf(body)) differing.push('the copy of types differs');
  return differing;
}

function typesOf(body: LogBody): string {
  const events = eventsOf(body);
  if (events.length === 1) return String(events[0]?.type);
  return events.map(({ type }) => String(type)).join(' ');
}
