import type { Commit } from '@cairn/contracts';

/** The positions that a walk comes by. */
export async function readEveryPosition(commits: AsyncIterable<Commit>): Promise<number[]> {
  const positions: number[] = [];
  for await (const { position } of commits) positions.push(position);
  return positions;
}
