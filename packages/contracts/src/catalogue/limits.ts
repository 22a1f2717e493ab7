const KIB = 1024;

/** What one commit may hold. Sizes are UTF-8 bytes of RFC 8785 text; the history measures whole bodies against `commitBytes` again. */
export const LIMITS = {
  /** Events in one commit. */
  eventsPerCommit: 100,
  /** Bytes of one event's data: 64 KiB. */
  eventBytes: 64 * KIB,
  /** Bytes of one commit: 512 KiB. */
  commitBytes: 512 * KIB,
  /** Levels of objects and arrays in one event's data; `data` itself is the first. */
  depth: 16,
} as const;
