/** An organization's log has come to this position. */
export interface Hint {
  readonly org: string;
  readonly position: number;
}

/** Tells other instances where to look. A hint may be lost, come twice or out of order: it is never trusted, only looked after. */
export interface Hints {
  publish(hint: Hint): Promise<void>;
  /** @returns ends the subscription */
  subscribe(listener: (hint: Hint) => void): Promise<() => void>;
}
