import type { FollowerStatus, FollowTiming, Head } from '@cairn/history';

/** Milliseconds from one time to the next, and until the first: what is done by then is not worth a word. */
const EVERY = 2_000;

export interface ProgressParts {
  /** Where followers stand. */
  readonly status: () => readonly FollowerStatus[];
  /** Storages of the projections that are being built. */
  readonly storages: readonly string[];
  /** How far they have to come. */
  readonly heads: readonly Pick<Head, 'org' | 'position'>[];
  readonly timing: Pick<FollowTiming, 'after'>;
  readonly tell: (words: string) => void;
}

/** Says now and then how far views have come that are built before anything is served. @returns ends it */
export function tellProgress(parts: ProgressParts): () => void {
  let cancel: () => void = () => undefined;
  const wait = (): void => {
    cancel = parts.timing.after(EVERY, () => {
      const words = wordsOf(parts);
      if (words !== undefined) parts.tell(words);
      wait();
    });
  };
  wait();
  return () => cancel();
}

/** Commits count once for each projection. */
function wordsOf({ status, storages, heads }: ProgressParts): string | undefined {
  const goals = new Map(heads.map(({ org, position }) => [org, position]));
  const total = storages.length * heads.reduce((sum, { position }) => sum + position, 0);
  const done = status()
    .filter(({ follower }) => storages.includes(follower))
    .reduce((sum, { org, position = 0 }) => sum + Math.min(position, goals.get(org) ?? 0), 0);
  return total === 0 ? undefined : `Building views from the history: ${Math.floor((100 * done) / total)} % (${done} of ${total} steps)`;
}
