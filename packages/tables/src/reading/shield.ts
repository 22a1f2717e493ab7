/**
 * Spreadsheets run a cell that begins like this as a formula, full-width forms included (OWASP, CSV injection). A plain number with a
 * sign is not one.
 */
const FORMULA = /^'*[=+\-@\t＝＋－＠]/u;
const SIGNED_NUMBER = /^'*[+-][\d., ]*\d ?%?$/;

/**
 * A cell as it is written: text that a spreadsheet would run gets an apostrophe in front, also when it has some already. So the rule is
 * undone by taking exactly one away, and a table that was written and read again is the same.
 */
export function shield(cell: string): string {
  return isShielded(cell) ? `'${cell}` : cell;
}

/** A cell as it is read: undoes `shield`. */
export function unshield(cell: string): string {
  return cell.startsWith("'") && isShielded(cell) ? cell.slice(1) : cell;
}

function isShielded(cell: string): boolean {
  return FORMULA.test(cell) && !SIGNED_NUMBER.test(cell);
}
