/** What an export says otherwise than the log: told to the admin and not imported, for the log is the history. */
export interface Difference {
  /** Of the row in the export. */
  readonly line: number;
  /** The reference of the key result. */
  readonly keyResult: string;
  readonly what: 'current-value' | 'last-check-in' | 'note' | 'status';
  readonly exported: string;
  /** What the newest check-in of the log says; null when it says nothing of it. */
  readonly logged: string | null;
}
