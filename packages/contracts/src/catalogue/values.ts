import { LIMITS } from './limits.js';
import { pointerToken } from './pointer.js';
import { textBytes } from './text.js';

/** Why a value may not enter the history. */
export type ValueFlawCode = 'ill-formed-text' | 'unsafe-number' | 'not-json' | 'too-deep';

export interface ValueFlaw {
  readonly code: ValueFlawCode;
  /** RFC 6901 pointer of the value at fault. */
  readonly field: string;
}

/** How far the walk has come: where it is, by depth, and the bytes of what it has seen. */
interface Walk {
  readonly depth: number;
  readonly tally: { bytes: number };
}

const BRACKETS = 2;

const flaw = (code: ValueFlawCode): ValueFlaw => ({ code, field: '' });

function under(key: string | number, inner: ValueFlaw): ValueFlaw {
  return { code: inner.code, field: `${pointerToken(key)}${inner.field}` };
}

/** A number that every JSON parser reads back as it was. */
function isExactNumber(value: number): boolean {
  return Number.isSafeInteger(value) && !Object.is(value, -0);
}

/** The prototype of plain objects, of this realm or of another (a worker, a vm context). */
function isPlainPrototype(prototype: unknown): boolean {
  if (prototype === Object.prototype) return true;
  return typeof prototype === 'object' && prototype !== null && Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'isPrototypeOf');
}

function textFlaw(text: string, { tally }: Walk): ValueFlaw | undefined {
  const bytes = textBytes(text);
  if (bytes === undefined) return flaw('ill-formed-text');
  tally.bytes += bytes;
  return undefined;
}

function numberFlaw(value: number, { tally }: Walk): ValueFlaw | undefined {
  if (!isExactNumber(value)) return flaw('unsafe-number');
  tally.bytes += String(value).length;
  return undefined;
}

/**
 * Reads a member through its descriptor: a getter, which could answer differently each time, has no value there, and a hidden member would be lost.
 */
function memberFlaw(holder: object, key: string | number, walk: Walk): ValueFlaw | undefined {
  const member = Object.getOwnPropertyDescriptor(holder, key);
  if (member?.enumerable !== true) return flaw('not-json');
  return flawOf(member.value, walk);
}

function arrayFlaw(array: readonly unknown[], walk: Walk): ValueFlaw | undefined {
  if (Reflect.ownKeys(array).length !== array.length + 1) return flaw('not-json');
  walk.tally.bytes += BRACKETS + Math.max(array.length - 1, 0);
  for (let index = 0; index < array.length; index += 1) {
    const inner = memberFlaw(array, index, walk);
    if (inner !== undefined) return under(index, inner);
  }
  return undefined;
}

function namedMemberFlaw(object: object, key: string, walk: Walk): ValueFlaw | undefined {
  if (key === '__proto__') return flaw('not-json');
  return textFlaw(key, walk) ?? memberFlaw(object, key, walk);
}

function objectFlaw(object: object, walk: Walk): ValueFlaw | undefined {
  if (!isPlainPrototype(Object.getPrototypeOf(object))) return flaw('not-json');
  const keys = Reflect.ownKeys(object);
  walk.tally.bytes += BRACKETS + keys.length + Math.max(keys.length - 1, 0);
  for (const key of keys) {
    if (typeof key === 'symbol') return flaw('not-json');
    const inner = namedMemberFlaw(object, key, walk);
    if (inner !== undefined) return under(key, inner);
  }
  return undefined;
}

function containerFlaw(value: object, { depth, tally }: Walk): ValueFlaw | undefined {
  if (depth === LIMITS.depth) return flaw('too-deep');
  const inside = { depth: depth + 1, tally };
  return Array.isArray(value) ? arrayFlaw(value, inside) : objectFlaw(value, inside);
}

function literalFlaw(value: boolean | null, { tally }: Walk): undefined {
  tally.bytes += String(value).length;
}

function flawOf(value: unknown, walk: Walk): ValueFlaw | undefined {
  switch (typeof value) {
    case 'string':
      return textFlaw(value, walk);
    case 'number':
      return numberFlaw(value, walk);
    case 'boolean':
      return literalFlaw(value, walk);
    case 'object':
      return value === null ? literalFlaw(value, walk) : containerFlaw(value, walk);
    default:
      return flaw('not-json');
  }
}

/** What the walk over a value found: a flaw, or the UTF-8 bytes of its RFC 8785 text (the order of members does not change them). */
export type Measured = { readonly flaw: ValueFlaw } | { readonly bytes: number };

/**
 * Judges and measures a value in one walk. What has no flaw is the same after a round trip through its RFC 8785 text: plain objects and arrays,
 * NFC text without control characters but line feed and tab, safe integers, booleans, null. Reads own members only and runs no code of the value.
 */
export function measure(value: unknown): Measured {
  const tally = { bytes: 0 };
  const found = flawOf(value, { depth: 0, tally });
  return found === undefined ? tally : { flaw: found };
}

/** The first thing in `value` that the history does not admit, or nothing. */
export function valueFlaw(value: unknown): ValueFlaw | undefined {
  const measured = measure(value);
  return 'flaw' in measured ? measured.flaw : undefined;
}
