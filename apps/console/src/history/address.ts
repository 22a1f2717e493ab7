export const HISTORY_TABS = ['log', 'integrity', 'exports'] as const;
export type HistoryTab = (typeof HISTORY_TABS)[number];

const NAMED = /^[A-Za-z0-9][A-Za-z0-9._@-]{0,199}$/;
const ACTIONS = /^[a-z-]+\.([a-z-]+|\*)(,[a-z-]+\.([a-z-]+|\*))*$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ACT = /^\d{1,15}-\d{1,6}$/;

/** What the address of this screen keeps besides the place. */
export interface HistoryAddress {
  /** Without: the log. */
  readonly tab?: HistoryTab;
  /** Id of who acted, or for whom. */
  readonly actor?: string;
  /** Id of what it was about. */
  readonly subject?: string;
  /** Types of events with commas between them; `objective.*` for all of a kind. */
  readonly action?: string;
  /** The first day that is told. */
  readonly from?: string;
  /** The last. */
  readonly to?: string;
  /** The act that is open: position and place in its commit, `9888-0`. */
  readonly open?: string;
}

/** An address as it came: what does not fit is passed over. */
export function readHistory(search: Readonly<Record<string, unknown>>): HistoryAddress {
  const text = (name: keyof HistoryAddress, form: RegExp): string | undefined => {
    const given = search[name];
    return typeof given === 'string' && form.test(given) ? given : undefined;
  };
  const parts: { readonly [Part in keyof HistoryAddress]-?: HistoryAddress[Part] | undefined } = {
    tab: HISTORY_TABS.find((tab) => tab === search['tab']),
    actor: text('actor', NAMED),
    subject: text('subject', NAMED),
    action: text('action', ACTIONS),
    from: text('from', DAY),
    to: text('to', DAY),
    open: text('open', ACT),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

/** Where an act stands in the history. */
export interface ActPlace {
  readonly position: number;
  readonly index: number;
}

/** @param open as `readHistory` lets it through */
export function actAt(open: string): ActPlace {
  const [position, index] = open.split('-').map(Number);
  return { position: position ?? 0, index: index ?? 0 };
}

/** The form of an act in the address. It is no number, so that it stays as it is. */
export function addressOf({ position, index }: ActPlace): string {
  return `${position}-${index}`;
}
