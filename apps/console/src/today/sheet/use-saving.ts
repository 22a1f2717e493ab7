import { useState } from 'react';
import { checkDraft, type Faults } from '../drafts/check.js';
import { isTouched, type Draft, type Due } from '../drafts/draft.js';
import type { Plan } from '../figures/plan.js';
import type { DeskAndSender } from '../outbox/use-desk.js';
import type { DeskState, Line } from '../outbox/desk.js';

export interface Saving {
  /** Rows with something in them. */
  readonly filled: readonly Due[];
  /** What a row lacks, once somebody has tried to save it. */
  readonly faultsOf: (due: Due) => Faults;
  /** Sends the complete ones by one request. @returns those that lack something, by slot */
  readonly save: (rows: readonly Due[]) => ReadonlyMap<string, Faults>;
}

/** Checks rows and sends them. @param open the rows that can be filled in */
export function useSaving(open: readonly Due[], plans: ReadonlyMap<string, Plan>, { state, send }: Pick<DeskAndSender, 'send'> & { readonly state: DeskState }): Saving {
  const [tried, setTried] = useState<ReadonlySet<string>>(new Set());
  const draftOf = ({ keyResultId }: Due): Draft => state.drafts[keyResultId] ?? {};
  const checked = (due: Due): ReturnType<typeof checkDraft> => {
    const plan = plans.get(due.keyResultId);
    return plan === undefined ? { faults: { value: 'value-missing' } } : checkDraft(draftOf(due), due, plan);
  };
  const lineOf = (due: Due): readonly Line[] => {
    const [plan, outcome] = [plans.get(due.keyResultId), checked(due)];
    return plan !== undefined && 'item' in outcome ? [{ due, plan, draft: draftOf(due), item: outcome.item }] : [];
  };
  const faultsIn = (due: Due): Faults => {
    const outcome = checked(due);
    return 'faults' in outcome ? outcome.faults : {};
  };
  return {
    filled: open.filter((due) => isTouched(draftOf(due))),
    faultsOf: (due) => (tried.has(due.slot) ? faultsIn(due) : {}),
    save: (rows) => {
      setTried(new Set([...tried, ...rows.map(({ slot }) => slot)]));
      const lines = rows.flatMap(lineOf);
      if (lines.length > 0) send(lines);
      return new Map(rows.map((due) => [due.slot, faultsIn(due)] as const).filter(([, faults]) => Object.keys(faults).length > 0));
    },
  };
}
