import type { Initiative, KeyResult } from '../data/model.js';

/** A piece of work with the pieces below it. */
export interface Branch {
  readonly initiative: Initiative;
  readonly below: readonly Branch[];
}

export interface PlanOfKeyResult {
  readonly keyResult: KeyResult;
  readonly branches: readonly Branch[];
}

/** The plan of action under each key result, as trees; a key result that was given up is there only with work of its own. */
export function plansOf(keyResults: readonly KeyResult[], initiatives: readonly Initiative[]): readonly PlanOfKeyResult[] {
  return keyResults
    .map((keyResult) => ({ keyResult, branches: branchesOf(initiatives.filter(({ keyResultId }) => keyResultId === keyResult.keyResultId)) }))
    .filter(({ keyResult, branches }) => keyResult.standing === 'open' || branches.length > 0);
}

function branchesOf(initiatives: readonly Initiative[]): readonly Branch[] {
  const known = new Set(initiatives.map(({ initiativeId }) => initiativeId));
  const below = (parentId: string | undefined): readonly Branch[] => initiatives.filter((initiative) => parentIn(known, initiative) === parentId).map((initiative) => ({ initiative, below: below(initiative.initiativeId) }));
  return below(undefined);
}

/** A parent that is not there makes a root. */
function parentIn(known: ReadonlySet<string>, { parentId, initiativeId }: Initiative): string | undefined {
  return parentId !== undefined && parentId !== initiativeId && known.has(parentId) ? parentId : undefined;
}
