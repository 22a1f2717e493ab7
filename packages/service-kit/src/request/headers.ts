import { CairnError, type Via } from '@cairn/contracts';
import type { Caller } from '../identity/caller.js';

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Scope of the keys that may bring the past of an organization, and say whose act it was. */
export const LOAD_SCOPE = 'history:load';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const OPEN_DOORS: readonly string[] = ['console', 'api', 'cli'];
const LOADING_DOORS: readonly string[] = ['import', 'simulation'];

/** What a writing request says in its headers. */
export interface WriteHeaders {
  readonly via: Via;
  readonly idempotencyKey?: string;
  /** The version that the caller has seen. */
  readonly ifMatch?: number;
  /** History load only: the time that the commit tells of. */
  readonly loadAt?: string;
  /** Imports and simulations: the person whose act it was. */
  readonly actorId?: string;
}

/** @throws CairnError `header-invalid` with the header in `details.field`; `forbidden` where a header needs a scope that the key lacks */
export function readWriteHeaders(headers: Headers, caller: Caller): WriteHeaders {
  const via = viaOf(headers);
  const loads = LOADING_DOORS.includes(via);
  if (loads) requireLoader(caller);
  const loadAt = optional(headers, 'cairn-at', INSTANT, 'an instant such as 2026-07-01T00:00:00.000Z');
  const actorId = optional(headers, 'cairn-actor', /^[\x21-\x7e]{1,100}$/, 'a person id');
  if (!loads && (loadAt !== undefined || actorId !== undefined)) throw invalid('cairn-via', 'import or simulation, where Cairn-At or Cairn-Actor is given');
  const idempotencyKey = optional(headers, 'idempotency-key', /^[\x21-\x7e]{1,200}$/, '1 to 200 visible ASCII characters');
  const ifMatch = optional(headers, 'if-match', /^"\d{1,15}"$/, 'the ETag of the resource, such as "3"');
  return { via: via as Via, ...present({ idempotencyKey, loadAt, actorId }), ...(ifMatch !== undefined && { ifMatch: Number(ifMatch.slice(1, -1)) }) };
}

/** What is there of it. */
function present<T extends Readonly<Record<string, string | undefined>>>(members: T): { readonly [Name in keyof T]?: string } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as { readonly [Name in keyof T]?: string };
}

function requireLoader({ scopes }: Caller): void {
  if (!scopes.includes(LOAD_SCOPE)) throw new CairnError('You may not do this.', { code: 'forbidden', details: { scope: LOAD_SCOPE } });
}

/** The position that a read must have reached. @throws CairnError `header-invalid` */
export function readMinPosition(headers: Headers): number | undefined {
  const text = optional(headers, 'cairn-min-position', /^\d{1,15}$/, 'a position: a whole number from 0');
  return text === undefined ? undefined : Number(text);
}

function viaOf(headers: Headers): string {
  const via = headers['cairn-via'] ?? 'api';
  if (typeof via === 'string' && (OPEN_DOORS.includes(via) || LOADING_DOORS.includes(via))) return via;
  throw invalid('cairn-via', `one of ${[...OPEN_DOORS, ...LOADING_DOORS].join(', ')}`);
}

function optional(headers: Headers, name: string, form: RegExp, wanted: string): string | undefined {
  const value = headers[name];
  if (value === undefined) return undefined;
  if (typeof value === 'string' && form.test(value)) return value;
  throw invalid(name, wanted);
}

function invalid(field: string, wanted: string): CairnError {
  return new CairnError(`The header ${field} must be ${wanted}.`, { code: 'header-invalid', details: { field } });
}
