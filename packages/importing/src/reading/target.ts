import { isProblemError, type Client } from '@cairn/client';
import type { CloudEvent } from '@cairn/contracts';
import type { LogState } from '../schedule/clock.js';

/** The organization that is imported into, as far as its log has come. */
export interface Target {
  readonly organizationId: string;
  /** Undefined before the organization is founded. */
  readonly timeZone?: string;
  readonly log: LogState;
}

interface OrganizationAnswer {
  readonly organizationId: string;
  readonly timeZone: string;
}

/** @throws ProblemError `forbidden` where the key may not read the history */
export async function readTarget(client: Client): Promise<Target> {
  try {
    const { body, headers } = await client.request<OrganizationAnswer>('GET', '/organization');
    return { organizationId: body.organizationId, timeZone: body.timeZone, log: await logStateAt(client, Number(headers.get('cairn-position'))) };
  } catch (error) {
    if (!isProblemError(error, 'organization-unknown')) throw error;
    return { organizationId: await organizationOfKey(client), log: { state: 'empty' } };
  }
}

/** A load ends for good with its first commit that the clock wrote, so the last commit tells of all. */
async function logStateAt(client: Client, position: number): Promise<LogState> {
  const { body } = await client.request<{ readonly events: readonly CloudEvent[] }>('GET', '/history/events', { query: { after: Math.max(0, position - 1), limit: 1 } });
  const last = body.events.at(-1);
  return last?.loadedat === undefined ? { state: 'lived' } : { state: 'loading', until: last.time };
}

/** What is not founded has no name yet; its log, empty as it is, knows whose it will be. */
async function organizationOfKey(client: Client): Promise<string> {
  const { body } = await client.request<{ readonly org: string }>('GET', '/history/verify');
  return body.org;
}
