import type { CairnError } from '@cairn/contracts';
import type { PreparedAppend } from '../chain/prepared.js';
import type { Expectation, Guard } from '../port/append.js';
import { guardConflict, versionConflict } from '../port/errors.js';
import type { Sight } from './sight.js';

export interface Conflict {
  readonly error: CairnError;
  readonly ahead: boolean;
}

/** Is what the command decided on still so? The first thing that isn't, else undefined. */
export function findConflict(sight: Sight, { stream, expect, guard }: PreparedAppend): Conflict | undefined {
  const actual = sight.endOf(stream).version;
  if (!meets(expect, actual)) return { error: versionConflict(stream, expect, actual), ahead: isAhead(expect, actual) };
  return guard && guardBroken(sight, guard);
}

function meets(expect: Expectation, actual: number): boolean {
  switch (expect.kind) {
    case 'any':
      return true;
    case 'none':
      return actual === 0;
    case 'exists':
      return actual > 0;
    case 'exact':
      return actual === expect.version;
  }
}

function isAhead(expect: Expectation, actual: number): boolean {
  return expect.kind === 'exact' ? expect.version > actual : expect.kind === 'exists';
}

function guardBroken(sight: Sight, guard: Guard): Conflict | undefined {
  const { after, streams = [], categories = [] } = guard;
  if (after > sight.head.position) return { error: guardConflict('The position read', guard, sight.head.position), ahead: true };
  for (const stream of streams) {
    const { position } = sight.endOf(stream);
    if (position > after) return { error: guardConflict(stream, guard, position), ahead: false };
  }
  for (const category of categories) {
    const position = sight.categoryTouched(category, after);
    if (position !== undefined) return { error: guardConflict(category, guard, position), ahead: false };
  }
  return undefined;
}
