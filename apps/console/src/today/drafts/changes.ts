import type { Item } from './check.js';

const TEXTS = ['moved', 'inTheWay', 'next', 'previousNext'] as const;

/** What a correction changes; null takes something back. */
export type Changes = Readonly<Record<string, unknown>>;

/** The fields in which a check-in as it should be differs from the one that was saved. */
export function changesOf(before: Item, after: Item): Changes {
  const value = after.value ?? null;
  return {
    ...(differs(before.value ?? null, value) && { value }),
    ...(differs(before.confidence, after.confidence) && { confidence: after.confidence }),
    ...(differs(before.saidHealth, after.saidHealth) && { saidHealth: after.saidHealth }),
    ...Object.fromEntries(TEXTS.filter((name) => differs(before[name], after[name])).map((name) => [name, after[name] ?? null])),
  };
}

function differs(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
