import { pointerTokens } from './pointer.js';

/** The part of a definition that says where its personal text stands. */
export interface SealedFields {
  readonly sealed: readonly string[];
  readonly sealedChanges: readonly string[];
}

function member(holder: unknown, key: string): unknown {
  return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key) ? Reflect.get(holder, key) : undefined;
}

/** The value that an RFC 6901 pointer leads to, or undefined. */
export function valueAt(data: unknown, pointer: string): unknown {
  return pointerTokens(pointer).reduce<unknown>(member, data);
}

function sealedInChange(change: unknown, index: number, fields: readonly string[]): string[] {
  const field = member(change, 'field');
  if (typeof field !== 'string' || !fields.includes(field)) return [];
  return ['from', 'to'].filter((side) => member(change, side) !== undefined).map((side) => `/changes/${String(index)}/${side}`);
}

function sealedInChanges(data: unknown, fields: readonly string[]): string[] {
  if (fields.length === 0) return [];
  const changes = member(data, 'changes');
  return Array.isArray(changes) ? changes.flatMap((change, index) => sealedInChange(change, index, fields)) : [];
}

/** Pointers of the personal text that is present in `data`, plain or sealed: data of the definition's newest version. */
export function sealedPointersIn(fields: SealedFields, data: unknown): string[] {
  const fixed = fields.sealed.filter((pointer) => valueAt(data, pointer) !== undefined);
  return [...fixed, ...sealedInChanges(data, fields.sealedChanges)];
}
