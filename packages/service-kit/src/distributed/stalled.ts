import type { Hint } from '@cairn/coordination';
import type { Views } from '@cairn/views';

/** Organizations of which it is remembered how far they were found. */
const ORGANIZATIONS = 10_000;

/** What became of looking at an organization's projections. */
export interface Found {
  /** Behind, and where they were when this was last looked at: nobody is at work on them. */
  readonly stalled: readonly string[];
  /** Behind, and nearer than before, or looked at for the first time: to be looked at again. */
  readonly isMoving: boolean;
}

const NOTHING: Found = { stalled: [], isMoving: false };

/**
 * Tells which projections nobody moves. Mostly whoever appended applies what it appended; others who joined in would only do the same work again
 * and take the cursor's next swap from each other.
 */
export class Stalled {
  readonly #views: Pick<Views, 'cursor'>;
  /** By organization: the furthest position up to which nothing is behind. */
  readonly #reached = new Map<string, number>();
  /** By organization: where each projection stood that was behind. */
  readonly #behind = new Map<string, ReadonlyMap<string, number>>();

  constructor(views: Pick<Views, 'cursor'>) {
    this.#views = views;
  }

  /** Looks at the cursors, unless all are known to have come as far: the same news comes in several ways. */
  async among(projections: readonly string[], { org, position }: Hint): Promise<Found> {
    if ((this.#reached.get(org) ?? 0) >= position) return NOTHING;
    const standing = await Promise.all(projections.map(async (storage) => [storage, await this.#standing(storage, org)] as const));
    const behind = new Map(standing.filter(([, stands]) => stands < position));
    const before = this.#behind.get(org);
    this.#remember({ org, position }, behind);
    const stalled = [...behind].filter(([storage, stands]) => before?.get(storage) === stands).map(([storage]) => storage);
    return { stalled, isMoving: stalled.length < behind.size };
  }

  /** Where a cursor can't be read, nothing is known to be further. */
  async #standing(storage: string, org: string): Promise<number> {
    return this.#views.cursor(storage, org).then(({ position }) => position, () => 0);
  }

  #remember({ org, position }: Hint, behind: ReadonlyMap<string, number>): void {
    this.#behind.delete(org);
    if (behind.size > 0) keep(this.#behind, org, behind);
    else keep(this.#reached, org, position);
  }
}

/** What is forgotten is looked at again. */
function keep<T>(known: Map<string, T>, org: string, value: T): void {
  if (known.size >= ORGANIZATIONS) known.clear();
  known.set(org, value);
}
