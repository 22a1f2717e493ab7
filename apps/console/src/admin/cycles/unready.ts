import type { Schemas } from '@cairn/client';

export type Unready = Schemas['UnreadyDto'];
export type RuleName = Unready['rule'];

/** What is looked at, in the order in which it is worth doing. */
export const RULES: readonly RuleName[] = ['not-chosen', 'no-key-results', 'too-few-key-results', 'too-many-key-results', 'rationale-missing', 'too-many-objectives', 'too-many-responsibilities', 'not-committed'];

/** Each rule with what is open of it; a rule with nothing open is done. */
export function byRule(items: readonly Unready[]): readonly { readonly rule: RuleName; readonly items: readonly Unready[] }[] {
  return RULES.map((rule) => ({ rule, items: items.filter((item) => item.rule === rule) }));
}
