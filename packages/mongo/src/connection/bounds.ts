/** How long the driver waits, in milliseconds: an outage must be told while somebody still waits for the answer. */
export const BOUNDS = {
  /** For a primary to be found. */
  selection: 3_000,
  /** For a connection, and for the answer of a server that is looked after. */
  connect: 3_000,
  /**
   * Between two looks at the server; one that stands still is found after this and `connect`. The driver's own lower bound: a look
   * that an error asks for then waits for its turn. At once it may be written to a socket that has just ended, and such a look never
   * ends, nor does the server's absence.
   */
  heartbeat: 500,
  /** For a look at the server to end, whatever the driver does: longer than `heartbeat` and `connect`. */
  look: 6_000,
  /** For any answer on a connection that lives. */
  answer: 30_000,
  /** For a majority to have a write. */
  write: 5_000,
  /** For an answer that takes no work. */
  question: 3_000,
} as const;
