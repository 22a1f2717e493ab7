import type { Item } from '../drafts/check.js';
import { isTouched, withChange, type Change, type Draft, type Due } from '../drafts/draft.js';
import type { Plan } from '../figures/plan.js';

/** A check-in as it was filled in, with what its row showed. */
export interface Line {
  readonly due: Due;
  readonly plan: Plan;
  readonly draft: Draft;
  readonly item: Item;
}

/** A request for which there is no answer yet: the same key and the same items each time, so that nothing is doubled. */
export interface Send {
  readonly key: string;
  readonly lines: readonly Line[];
}

export interface Saved extends Line {
  /** Absent where the server had nothing to write. */
  readonly checkInId?: string;
  /** Instant at which the answer came. */
  readonly savedAt: string;
}

export interface Refused {
  readonly code: string;
  readonly field?: string;
}

/** What became of one item of a request. */
export interface Result {
  readonly index: number;
  readonly status: number;
  readonly id?: string;
  readonly code?: string;
  readonly field?: string;
}

export interface DeskState {
  /** By key result. */
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly waiting: readonly Send[];
  /** By slot. */
  readonly saved: Readonly<Record<string, Saved>>;
  /** By key result. */
  readonly refused: Readonly<Record<string, Refused>>;
  /** What the last answer brought. */
  readonly news?: { readonly saved: readonly string[]; readonly refused: number };
}

export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What one person has written and not sent, and what was saved just now: kept on this device, so that neither a reload nor a lost network takes it. */
export class Desk {
  readonly #prefix: string;
  #state: DeskState;
  readonly #listeners = new Set<() => void>();

  /** @param lasting keeps drafts and what waits to be sent. @param tab keeps what was saved, for as long as the tab is open */
  constructor(
    owner: string,
    private readonly lasting: Store,
    private readonly tab: Store,
  ) {
    this.#prefix = `cairn.today.${owner}.`;
    this.#state = { drafts: {}, saved: {}, waiting: [], refused: {} };
    this.reread();
  }

  readonly state = (): DeskState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes over what another tab has written. */
  reread(): void {
    const drafts = `${this.#prefix}draft.`;
    const names = Array.from({ length: this.lasting.length }, (_each, at) => this.lasting.key(at) ?? '').filter((name) => name.startsWith(drafts));
    this.#become({
      drafts: Object.fromEntries(names.flatMap((name) => kept<Draft>(this.lasting, name).map((draft) => [name.slice(drafts.length), draft]))),
      waiting: kept<readonly Send[]>(this.lasting, `${this.#prefix}waiting`)[0] ?? [],
      saved: kept<DeskState['saved']>(this.tab, `${this.#prefix}saved`)[0] ?? {},
    });
  }

  /** Fills fields of a row in; an undefined one is emptied. */
  fill(keyResultId: string, change: Change): void {
    const { [keyResultId]: _was, ...others } = this.#state.refused;
    const draft = withChange(this.#state.drafts[keyResultId], change);
    this.#keepDraft(keyResultId, isTouched(draft) ? draft : undefined);
    this.#become({ refused: others });
  }

  /** Keeps a request until it is answered. */
  queue(send: Send): void {
    this.#keepWaiting([...this.#state.waiting, send]);
  }

  /** Takes the answer to a request: what was taken is saved, and what was refused stays a draft. */
  settle({ key, lines }: Send, results: readonly Result[], savedAt: string): void {
    const took = lines.flatMap((line, index) => results.filter((result) => result.index === index && result.status < 300).map((result) => ({ line, result })));
    const refused = lines.flatMap((line, index) => results.filter((result) => result.index === index && result.status >= 300).map((result) => ({ line, result })));
    for (const { line } of took) this.#keepDraft(line.item.keyResultId, undefined);
    this.#keepSaved({ ...this.#state.saved, ...Object.fromEntries(took.map(({ line, result }) => [line.item.slot, { ...line, ...(result.id && { checkInId: result.id }), savedAt }])) });
    this.#become({
      refused: { ...this.#state.refused, ...Object.fromEntries(refused.map(({ line, result: { code = 'internal', field } }) => [line.item.keyResultId, { code, ...(field !== undefined && { field }) }])) },
      news: { saved: took.map(({ line }) => line.due.title), refused: refused.length },
    });
    this.#keepWaiting(this.#state.waiting.filter((send) => send.key !== key));
  }

  /** A correction has taken the place of what was saved. */
  correct(slot: string, saved: Saved): void {
    this.#keepSaved({ ...this.#state.saved, [slot]: saved });
    this.#become({ news: { saved: [saved.due.title], refused: 0 } });
  }

  #keepDraft(keyResultId: string, draft: Draft | undefined): void {
    const { [keyResultId]: _before, ...others } = this.#state.drafts;
    keep(this.lasting, `${this.#prefix}draft.${keyResultId}`, draft);
    this.#become({ drafts: draft === undefined ? others : { ...others, [keyResultId]: draft } });
  }

  #keepWaiting(waiting: readonly Send[]): void {
    keep(this.lasting, `${this.#prefix}waiting`, waiting.length === 0 ? undefined : waiting);
    this.#become({ waiting });
  }

  #keepSaved(saved: DeskState['saved']): void {
    keep(this.tab, `${this.#prefix}saved`, saved);
    this.#become({ saved });
  }

  #become(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** Does something of this person wait to be sent? */
export function hasWaiting(owner: string, lasting: Store): boolean {
  return lasting.getItem(`cairn.today.${owner}.waiting`) !== null;
}

/** None where nothing was kept, or nothing that can be read. */
function kept<Kept>(store: Store, name: string): readonly Kept[] {
  try {
    const text = store.getItem(name);
    return text === null ? [] : [JSON.parse(text) as Kept];
  } catch {
    return [];
  }
}

/** A device that keeps nothing must not keep anybody from working. */
function keep(store: Store, name: string, value: unknown): void {
  try {
    if (value === undefined) store.removeItem(name);
    else store.setItem(name, JSON.stringify(value));
  } catch {
    // It is still in memory.
  }
}
