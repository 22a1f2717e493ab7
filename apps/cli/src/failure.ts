import { isProblemError } from '@cairn/client';
import { isCairnError } from '@cairn/contracts';
import { printable } from './terminal/printable.js';

/** What a failure tells its user, a line each: what happened, which fields are at fault, under which code to look it up. */
export function linesOfFailure(error: unknown): readonly string[] {
  if (!isCairnError(error)) return [`cairn: ${printable(error instanceof Error ? error.message : String(error))}`];
  return [`cairn: ${printable(error.message)}`, ...problemLines(error.cause), ...problemLines(error), `  code: ${codeOf(error)}`];
}

function problemLines(error: unknown): readonly string[] {
  return isProblemError(error) ? error.errors.map(({ field, problem }) => `  ${printable(field)}: ${printable(problem)}`) : [];
}

/** Of a refused step the server's own code says more. */
function codeOf({ code, cause }: { readonly code: string; readonly cause?: unknown }): string {
  return isProblemError(cause) ? `${code} (${cause.code})` : code;
}
