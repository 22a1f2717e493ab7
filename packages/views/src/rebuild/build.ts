import type { Catalogue } from '@cairn/contracts';
import { cursorAfter, readCommits, type Cursor, type Follower, type ReadableLog } from '@cairn/history';
import type { Views } from '../port/views.js';
import type { AnyProjection } from '../projection/definition.js';
import { ProjectionFollower } from '../projection/projection-follower.js';

/** Commits of a batch. */
const PAGE = 500;

export interface BuildParts {
  readonly projection: AnyProjection;
  readonly views: Views;
  readonly history: ReadableLog;
  readonly catalogue: Catalogue;
  /** Told after each page how far it has come, and how far it has to go. */
  readonly onProgress?: (position: number, goal: number) => void;
}

/** How far to build. */
export interface BuildGoal {
  readonly org: string;
  readonly position: number;
}

/** Where to go on when somebody else moved the cursor from where it stood. */
export type WhenOvertaken = (follower: Follower, stood: Cursor) => Promise<Cursor>;

/** Makes a projection's rows from where it stands up to a position, or to the end of the log. @returns the position that it stands at */
export async function build({ projection, views, history, catalogue, onProgress }: BuildParts, { org, position: goal }: BuildGoal, whenOvertaken: WhenOvertaken): Promise<number> {
  const follower = new ProjectionFollower({ projection, views, catalogue });
  let cursor = await follower.cursor(org);
  while (cursor.position < goal) {
    const page = await readCommits(history, org, cursor, { limit: Math.min(PAGE, goal - cursor.position) });
    const last = page.at(-1);
    if (!last) break;
    const applied = await follower.apply(org, cursor, page);
    cursor = applied === 'moved' ? cursorAfter(last) : await whenOvertaken(follower, cursor);
    onProgress?.(cursor.position, goal);
  }
  return cursor.position;
}
