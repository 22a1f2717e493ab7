import type { Commit } from '@cairn/contracts';

/** The id of what a commit made, out of its stream: a repeated request gets the id that the first one made. */
export function idInStream(category: string): (commit: Pick<Commit, 'stream'>) => string {
  return ({ stream }) => stream.slice(category.length + 1);
}
