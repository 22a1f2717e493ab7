import type { ObjectiveState } from './data/model.js';

export const TABS = ['results', 'links', 'plan', 'goalposts', 'story'] as const;
export type Tab = (typeof TABS)[number];

export const BASES = ['as-lived', 'restated', 'committed'] as const;
export type Basis = (typeof BASES)[number];

const FORMS = ['new', 'edit', 'key-result', 'commit', 'propose'] as const;
export type Form = (typeof FORMS)[number];

const STATES: readonly ObjectiveState[] = ['candidate', 'draft', 'committed', 'closed', 'parked', 'cancelled'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[0-9a-zA-Z._-]{1,80}$/;

/** What the addresses of the list and of an objective keep besides the place. */
export interface ObjectiveAddress {
  /** Of the list: those in this state. */
  readonly state?: ObjectiveState;
  /** Of the list: those of this person; `mine`: those that I own or answer for. */
  readonly owner?: string;
  /** Of the list: those with this in the title. */
  readonly text?: string;
  /** The part of an objective that is shown; without: its key results. */
  readonly tab?: Tab;
  /** The key result whose check-ins are shown. */
  readonly open?: string;
  /** What the curves are drawn from; without: each day as it was known then. */
  readonly basis?: Basis;
  /** Curves as tables. */
  readonly view?: 'table';
  /** The day that the figures are held against. */
  readonly compare?: string;
  /** The form that is open. */
  readonly form?: Form;
}

/** An address as it came: what does not fit is passed over. */
export function readObjective(search: Readonly<Record<string, unknown>>): ObjectiveAddress {
  const text = (name: string, fits: (given: string) => boolean): string | undefined => {
    const given = search[name];
    return typeof given === 'string' && fits(given) ? given : undefined;
  };
  const one = <Known extends string>(name: string, known: readonly Known[]): Known | undefined => known.find((value) => value === search[name]);
  const parts: { readonly [Part in keyof ObjectiveAddress]-?: ObjectiveAddress[Part] | undefined } = {
    state: one('state', STATES),
    owner: text('owner', (given) => ID.test(given)),
    text: text('text', (given) => given.length > 0 && given.length <= 200),
    tab: one('tab', TABS),
    open: text('open', (given) => ID.test(given)),
    basis: one('basis', BASES),
    view: one('view', ['table'] as const),
    compare: text('compare', (given) => DAY.test(given)),
    form: one('form', FORMS),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
