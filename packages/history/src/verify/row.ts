/** A row of the log as storage gives it, whoever wrote it. Declared here: the verifier shares nothing with the writer. */
export interface LogRow {
  readonly org: string;
  readonly position: number;
  readonly stream: string;
  readonly version: number;
  readonly commandId: string;
  readonly types: string;
  readonly at: string;
  readonly hash: string;
  readonly body: string;
}

/** The members of a body that the verifier looks at, as far as they are there. */
export interface LogBody {
  readonly format?: unknown;
  readonly org?: unknown;
  readonly position?: unknown;
  readonly stream?: unknown;
  readonly version?: unknown;
  readonly commandId?: unknown;
  readonly at?: unknown;
  readonly loadedAt?: unknown;
  readonly prev?: unknown;
  readonly events?: unknown;
}

/** The events of a body, as far as they have the form of events. */
export function eventsOf({ events }: LogBody): readonly { readonly type?: unknown; readonly data?: Readonly<Record<string, unknown>> }[] {
  return Array.isArray(events) ? events.filter((event): event is object => typeof event === 'object' && event !== null) : [];
}
