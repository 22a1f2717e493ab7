/** How much is measured. `small` shows within a minute that everything holds together; `full` gives figures worth quoting. */
export interface Preset {
  readonly rounds: number;
  readonly commits: number;
  readonly writers: number;
  /** Commits of the log whose rebuild is watched for memory. */
  readonly rebuild: number;
}

export const PRESETS: Readonly<Record<'small' | 'full', Preset>> = {
  small: { rounds: 3, commits: 9_600, writers: 64, rebuild: 20_000 },
  full: { rounds: 5, commits: 64_000, writers: 64, rebuild: 1_000_000 },
};
