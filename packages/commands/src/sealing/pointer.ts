import { CairnError, type Json, type JsonObject } from '@cairn/contracts';

/** The text at an RFC 6901 pointer. @throws CairnError `text-already-sealed`: deciders emit text, and the runtime alone seals */
export function textAt(data: JsonObject, pointer: string): string {
  const value = tokensOf(pointer).reduce<Json | undefined>((at, token) => memberOf(at, token), data);
  if (typeof value === 'string') return value;
  throw new CairnError('Personal text must be given as text', { code: 'text-already-sealed', details: { field: pointer } });
}

/** A copy of the data with another value at the pointer; everything beside its path is shared with the original. */
export function replaceAt(data: JsonObject, pointer: string, value: Json): JsonObject {
  return replaceIn(data, tokensOf(pointer), value) as JsonObject;
}

function replaceIn(at: Json | undefined, [token, ...rest]: readonly string[], value: Json): Json {
  if (token === undefined) return value;
  const member = replaceIn(memberOf(at, token), rest, value);
  return Array.isArray(at) ? at.with(Number(token), member) : { ...(at as JsonObject), [token]: member };
}

function memberOf(value: Json | undefined, token: string): Json | undefined {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, Json>>)[token] : undefined;
}

function tokensOf(pointer: string): string[] {
  return pointer.split('/').slice(1).map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}
