/** HTTP status by error code: the one place that knows both. What isn't here is a fault of ours. */
const STATUS: Readonly<Record<string, number>> = {
  'request-invalid': 400,
  'request-unreadable': 400,
  'header-invalid': 400,
  'page-cursor-invalid': 400,
  'position-unknown': 404,
  unauthenticated: 401,
  forbidden: 403,
  'route-unknown': 404,
  'not-found': 404,
  'person-forgotten': 409,
  'body-too-large': 413,
  'media-type-unsupported': 415,
  'rate-limited': 429,

  'version-conflict': 409,
  'guard-conflict': 409,
  'precondition-failed': 412,
  'idempotency-key-reused': 422,
  'load-ended': 409,
  'load-goes-back': 409,
  'load-in-future': 422,
  'load-not-allowed': 403,
  'log-not-created': 409,

  'ill-formed-text': 422,
  'unsafe-number': 422,
  'too-deep': 422,
  'event-schema-violation': 422,
  'event-too-large': 413,
  'commit-too-large': 413,
  'too-many-events': 413,

  'append-outcome-unknown': 503,
  'history-busy': 503,
  'storage-unavailable': 503,
  'clock-apart': 503,
  'command-contended': 503,
  'position-not-reached': 503,
  'follower-parked': 503,
};

/** @param code of a CairnError; a refusal of a decider that names no status of its own is 422 by its service's table */
export function statusOf(code: string, own: Readonly<Record<string, number>> = {}): number {
  return own[code] ?? STATUS[code] ?? 500;
}
