/** Puts the focus into a field of a row: the input that is chosen, or else the first. */
export function focusField(within: Element | null, field: string): void {
  const place = within?.querySelector(`[data-field="${field}"]`);
  const input = place?.querySelector<HTMLElement>('input:checked') ?? place?.querySelector<HTMLElement>('input');
  input?.focus();
}

/** The first field of the first row that still lacks something, in the order of the page. */
export function focusFirst(within: Element | null, fields: readonly string[]): void {
  const first = ['value', 'confidence', 'saidHealth', 'inTheWay'].find((field) => fields.includes(field));
  if (first !== undefined) focusField(within, first);
}

/** The value of the next row that can be filled in, or of the one before. @returns false where there is none */
export function focusNeighbour(row: Element, towards: 'next' | 'previous'): boolean {
  const step = (each: Element): Element | null => (towards === 'next' ? each.nextElementSibling : each.previousElementSibling);
  for (let other = step(row); other !== null; other = step(other)) {
    if (other.querySelector('[data-field="value"]') === null) continue;
    focusField(other, 'value');
    return true;
  }
  return false;
}
