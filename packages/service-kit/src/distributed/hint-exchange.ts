import type { Hint, Hints } from '@cairn/coordination';
import type { FollowTiming, History } from '@cairn/history';

/**
 * Milliseconds for which a hint is kept before the log is looked at, at random between these: whoever appended is at work on it, and so are the
 * others who heard. Readers who wait for a position do not wait for this.
 */
const PAUSE = { least: 30, most: 120 } as const;

export interface HintExchangeParts {
  readonly history: Pick<History, 'subscribe'>;
  readonly hints: Hints;
  readonly timing: Pick<FollowTiming, 'after'>;
  /** From 0 up to 1. */
  readonly random: () => number;
}

/** Tells other processes how far logs have come by what is appended here, and has their hints looked after here. Of many hints the furthest counts. */
export class HintExchange {
  readonly #parts: HintExchangeParts;
  /** By organization: the furthest position that was not told yet, while telling is under way. */
  readonly #untold = new Map<string, number | undefined>();
  /** By organization: the furthest position that was heard of and not looked after yet. */
  readonly #heard = new Map<string, number>();
  readonly #cancels = new Set<() => void>();
  #look: (hint: Hint) => unknown = () => undefined;

  constructor(parts: HintExchangeParts) {
    this.#parts = parts;
  }

  /** @param look is called with what was heard, after a pause. @returns ends it */
  async start(look: (hint: Hint) => unknown): Promise<() => void> {
    this.#look = look;
    const endTelling = this.#parts.history.subscribe(({ org, position }) => this.#tell({ org, position }));
    const endHearing = await this.#parts.hints.subscribe((hint) => this.hear(hint));
    return () => {
      endTelling();
      endHearing();
      for (const cancel of this.#cancels) cancel();
    };
  }

  /** What was heard in whatever way. */
  hear({ org, position }: Hint): void {
    const heard = this.#heard.get(org);
    this.#heard.set(org, Math.max(position, heard ?? 0));
    if (heard !== undefined) return;
    const cancel = this.#parts.timing.after(PAUSE.least + this.#parts.random() * (PAUSE.most - PAUSE.least), () => {
      this.#cancels.delete(cancel);
      const furthest = this.#heard.get(org) ?? position;
      this.#heard.delete(org);
      this.#look({ org, position: furthest });
    });
    this.#cancels.add(cancel);
  }

  #tell({ org, position }: Hint): void {
    if (this.#untold.has(org)) this.#untold.set(org, position);
    else void this.#publish({ org, position });
  }

  async #publish(hint: Hint): Promise<void> {
    const { org } = hint;
    for (let next: number | undefined = hint.position; next !== undefined; next = this.#untold.get(org)) {
      this.#untold.set(org, undefined);
      await this.#parts.hints.publish({ org, position: next }).catch(() => undefined);
    }
    this.#untold.delete(org);
  }
}
