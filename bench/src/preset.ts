/** How much is measured. `small` shows within a minute that everything holds together; `full` gives figures worth quoting. */
export interface Preset {
  readonly rounds: number;
  readonly commits: number;
  readonly writers: number;
  /** Commits of the log whose rebuild is watched for memory. */
  readonly rebuild: number;
  readonly http: HttpPreset;
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

export const PRESETS: Readonly<Record<'small' | 'full', Preset>> = {
  small: { rounds: 3, commits: 9_600, writers: 64, rebuild: 20_000, http: { objectives: 1_000, mapObjectives: 1_000, span: { warmUp: 2, seconds: 3 }, probes: 100 } },
  full: { rounds: 5, commits: 64_000, writers: 64, rebuild: 1_000_000, http: { objectives: 3_000, mapObjectives: 10_000, span: { warmUp: 5, seconds: 20 }, probes: 1_000 } },
};
