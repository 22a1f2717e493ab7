/** Somebody changed something while it was being written: what to do with what was typed. */

/** The fields that somebody else has changed since they were read. */
export function changedFields<Draft extends object>(base: Draft, theirs: Draft): (keyof Draft)[] {
  return (Object.keys(theirs) as (keyof Draft)[]).filter((field) => !isSame(base[field], theirs[field]));
}

/** What was typed, upon what stands now: fields that I have not touched become theirs, those that I have stay mine. */
export function rebased<Draft extends object>(typed: Draft, { base, theirs }: { readonly base: Draft; readonly theirs: Draft }): Draft {
  const untouched = (Object.keys(theirs) as (keyof Draft)[]).filter((field) => isSame(base[field], typed[field]));
  return { ...typed, ...Object.fromEntries(untouched.map((field) => [field, theirs[field]])) };
}

/** The fields that differ, as they are now. */
export function touched<Draft extends object>(base: Draft, typed: Draft): Partial<Draft> {
  return Object.fromEntries((Object.keys(typed) as (keyof Draft)[]).filter((field) => !isSame(base[field], typed[field])).map((field) => [field, typed[field]])) as Partial<Draft>;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
