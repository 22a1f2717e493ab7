import { importedId } from '../rows/deterministic-id.js';
import type { ObjectType } from '../values/object-type.js';
import type { GoalRow } from './goal-row.js';
import type { Known } from './known.js';

/** A goal that a reference names. */
export interface NamedGoal {
  readonly objectType: ObjectType;
  readonly parent: string | null;
}

/** The id of everything that rows name: the organization's own where it has the thing, else one made from its name. */
export class IdBook {
  readonly #source: string;
  readonly #known: Known;
  readonly #goals: ReadonlyMap<string, NamedGoal>;

  constructor(source: string, rows: readonly GoalRow[], known: Known) {
    this.#source = source;
    this.#known = known;
    this.#goals = new Map<string, NamedGoal>([...known.goals, ...rows.map((row) => [row.reference, row] as const)]);
  }

  team(name: string): string {
    return this.#known.teams.get(name) ?? importedId(this.#source, 'team', name);
  }

  cycle(name: string): string {
    return this.#known.cycles.get(name) ?? importedId(this.#source, 'cycle', name);
  }

  goal(reference: string): string {
    return this.#known.goals.get(reference)?.id ?? importedId(this.#source, this.named(reference).objectType, reference);
  }

  link(from: string, to: string): string {
    return importedId(this.#source, 'link', JSON.stringify([from, to]));
  }

  /** The goal that a standing row's parent names. @throws RangeError when no row and no known goal has the reference */
  named(reference: string): NamedGoal {
    const goal = this.#goals.get(reference);
    if (goal === undefined) throw new RangeError(`${reference} names no goal`);
    return goal;
  }

  /** The reference nearest above, itself included, that is of this type; null when there is none. */
  nearest(reference: string | null, objectType: ObjectType): string | null {
    if (reference === null) return null;
    const goal = this.named(reference);
    return goal.objectType === objectType ? reference : this.nearest(goal.parent, objectType);
  }
}
