/**
 * The query of the next page, by the `Link` header (RFC 8288); undefined on the last page. Its path is the path of this page: a proxy in front
 * may have given the server another one.
 */
export function nextPageOf(headers: Headers): Readonly<Record<string, string>> | undefined {
  const [, target] = /<([^>]*)>\s*;[^,<]*\brel="?next\b/.exec(headers.get('link') ?? '') ?? [];
  return target === undefined ? undefined : Object.fromEntries(new URL(target, 'http://relative').searchParams);
}
