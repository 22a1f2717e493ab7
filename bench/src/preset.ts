/** How much is measured. `small` shows within a minute that everything holds together; `full` gives figures worth quoting. */
export interface Preset {
  readonly rounds: number;
  readonly commits: number;
  readonly writers: number;
  /** Commits of the log whose rebuild is watched for memory. */
  readonly rebuild: number;
  readonly http: HttpPreset;
  readonly distributed: DistributedPreset;
}

/** How much is measured over HTTP. */
export interface HttpPreset {
  /** Of the organization that is checked in; three key results each. */
  readonly objectives: number;
  /** Of the organization whose map is read. */
  readonly mapObjectives: number;
  /** Seconds of every load, before it counts and while it counts. */
  readonly span: { readonly warmUp: number; readonly seconds: number };
  /** Check-ins that are looked for on the map and in the trend. */
  readonly probes: number;
}

/** How much is measured of services in processes of their own. */
export interface DistributedPreset {
  /** Of the organization that is checked in; three key results each. */
  readonly objectives: number;
  /** Processes of each service, one measurement after the other. */
  readonly instances: readonly number[];
  /** Processes that write while 200 check-ins a second arrive. */
  readonly writers: number;
  readonly connections: number;
  /** Seconds of every load, before it counts and while it counts. */
  readonly span: { readonly warmUp: number; readonly seconds: number };
}

export const PRESETS: Readonly<Record<'small' | 'full', Preset>> = {
  small: {
    rounds: 3,
    commits: 9_600,
    writers: 64,
    rebuild: 20_000,
    http: { objectives: 1_000, mapObjectives: 1_000, span: { warmUp: 2, seconds: 3 }, probes: 100 },
    distributed: { objectives: 12, instances: [1, 2], writers: 3, connections: 16, span: { warmUp: 1, seconds: 3 } },
  },
  full: {
    rounds: 5,
    commits: 64_000,
    writers: 64,
    rebuild: 1_000_000,
    http: { objectives: 3_000, mapObjectives: 10_000, span: { warmUp: 5, seconds: 20 }, probes: 1_000 },
    distributed: { objectives: 300, instances: [1, 2, 3], writers: 8, connections: 64, span: { warmUp: 5, seconds: 20 } },
  },
};
