import type { Sent } from './door.fixture.js';
import type { Ids } from './place.fixture.js';
import type { Sample } from './samples.fixture.js';

/** The request of a sample about some things. */
export function requestOf(route: string, { path, query, body }: Sample, ids: Ids): Sent & { readonly path: string } {
  const [method = '', template = ''] = route.split(' ');
  const address = addressOf(template, path?.(ids) ?? {}, query?.(ids) ?? {});
  return { method, path: address, ...(body && { body: JSON.stringify(body(ids)) }) };
}

export function addressOf(template: string, path: Readonly<Record<string, string>>, query: Readonly<Record<string, string>>): string {
  const filled = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  const asked = new URLSearchParams(query).toString();
  return asked === '' ? filled : `${filled}?${asked}`;
}

export function isRead(route: string): boolean {
  return route.startsWith('GET ');
}
