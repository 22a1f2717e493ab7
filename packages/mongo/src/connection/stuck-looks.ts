import type { mongo } from 'mongoose';

/** The part of a driver's monitor that is used here: closed and connected again it forgets the look that it was about. */
interface Monitor {
  close(): void;
  connect(): void;
}

/** Where heartbeats are told: a client, as far as it is used here. */
export type Heartbeats = Pick<mongo.MongoClient, 'on'>;

/**
 * Begins a server's monitor anew when its look at the server does not end. The driver (7.8) waits without any time-out for a socket that was
 * destroyed just before it wrote to it; the server would then count as away until the process ends.
 * @param patience milliseconds, more than the driver itself allows a look
 * @returns ends the watch
 */
export function watchLooks(client: Heartbeats, patience: number): () => void {
  const looks = new Map<string, NodeJS.Timeout>();
  const ended = (address: string): void => {
    clearTimeout(looks.get(address));
    looks.delete(address);
  };
  const begun = (address: string): void => {
    ended(address);
    looks.set(address, setTimeout(() => beginAnew(client, address), patience).unref());
  };
  client.on('serverHeartbeatStarted', ({ connectionId }) => begun(connectionId));
  client.on('serverHeartbeatSucceeded', ({ connectionId }) => ended(connectionId));
  client.on('serverHeartbeatFailed', ({ connectionId }) => ended(connectionId));
  client.on('serverClosed', ({ address }) => ended(address));
  return () => {
    for (const address of looks.keys()) ended(address);
  };
}

function beginAnew(client: Heartbeats, address: string): void {
  const monitor = monitorOf(client, address);
  monitor?.close();
  monitor?.connect();
}

/** The driver shows its monitors to nobody; a test tells when they have moved. */
export function monitorOf(client: Heartbeats, address: string): Monitor | undefined {
  const servers = memberOf(memberOf(memberOf(client, 'topology'), 's'), 'servers');
  const monitor = servers instanceof Map ? memberOf(servers.get(address), 'monitor') : undefined;
  return isMonitor(monitor) ? monitor : undefined;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function isMonitor(value: unknown): value is Monitor {
  return typeof memberOf(value, 'close') === 'function' && typeof memberOf(value, 'connect') === 'function';
}
