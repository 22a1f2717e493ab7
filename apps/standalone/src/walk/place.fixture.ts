/** A team and what is its own: one thing of every kind that requests can be about. */
export interface Place {
  readonly team: string;
  /** A team below it. */
  readonly leaf: string;
  /** Committed in the cycle that runs; the owner's, who is responsible for its key result, too. */
  readonly objective: string;
  readonly keyResult: string;
  readonly initiative: string;
  readonly checkIn: string;
  /** The slot that is due next. */
  readonly slot: string;
  /** Committed in the cycle that runs; the partner's. */
  readonly target: string;
  /** From the objective to the target: proposed. */
  readonly link: string;
  /** Committed in the cycle that is closing; the owner's and the partner's, and the link between them is accepted. */
  readonly finished: string;
  readonly finishedKeyResult: string;
  readonly accepted: string;
  /** A draft of the partner's in the cycle that is planned. */
  readonly draft: string;
  readonly draftKeyResult: string;
  readonly draftInitiative: string;
  readonly retrospective: string;
  readonly lesson: string;
  /** The owner's. */
  readonly decision: string;
}

/** What is there once. */
export interface Common {
  readonly root: string;
  readonly admin: string;
  readonly owner: string;
  /** Is there to be changed, and to go. */
  readonly victim: string;
  readonly cycle: string;
  readonly next: string;
  readonly closing: string;
  /** Is there to be moved through its states. */
  readonly spareCycle: string;
  readonly key: string;
  /** Position of what the owner said of their key result. */
  readonly sealedAt: number;
}

/** All that a request can name. */
export type Ids = Place & Common;
