interface FieldChange {
  readonly field: string;
  readonly to?: unknown;
}

/** A document's part after the changes of an event; a change without a new value takes the field away. */
export function withFields<Part extends object>(part: Part, changes: readonly FieldChange[]): Part {
  const fields = new Map<string, unknown>(Object.entries(part));
  for (const { field, to } of changes) {
    if (to === undefined) fields.delete(field);
    else fields.set(field, to);
  }
  return Object.fromEntries(fields) as Part;
}
