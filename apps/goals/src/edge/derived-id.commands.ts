import { derivedCommandId } from '@cairn/commands';

/** A uuid (version 8) out of facts, for what must get the same id whenever it is tried again. */
export function derivedId(org: string, facts: readonly (string | number)[]): string {
  const hex = Buffer.from(derivedCommandId(org, ['id', ...facts]), 'base64url').toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
