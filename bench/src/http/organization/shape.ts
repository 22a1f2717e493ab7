/**
 * The organization that is measured, by number: objective `i` has three key results from 0 to 100, its owner is responsible for them, and it
 * contributes to another one up a tree. Everybody who takes part, in whatever process, finds the same from the numbers alone.
 */

export const CYCLE = 'c1';
/** Reads goals and the map, and is nobody. */
export const VIEWER = 'viewer';

const KEY_RESULTS = 3;
const CONTRIBUTORS = 7;
const OBJECTIVES_OF_A_PERSON = 3;
const OBJECTIVES_OF_A_TEAM = 30;

export interface GoalPlace {
  readonly objectiveId: string;
  readonly cycleId: string;
  readonly teamId: string;
}

export function placeOf(objective: number): GoalPlace {
  return { objectiveId: `o${objective}`, cycleId: CYCLE, teamId: `t${Math.floor(objective / OBJECTIVES_OF_A_TEAM)}` };
}

/** Of the objective, by part: `o7.1`, `o7.2`, `o7.3`. */
export function keyResultIdsOf(objective: number): readonly string[] {
  return Array.from({ length: KEY_RESULTS }, (_, index) => `o${objective}.${index + 1}`);
}

/** The objective that a key result or objective id speaks of. */
export function objectiveOf(id: string): number {
  return Number.parseInt(id.slice(1), 10);
}

/** Owns the objective and is responsible for its key results. */
export function personOf(objective: number): string {
  return `p${Math.floor(objective / OBJECTIVES_OF_A_PERSON)}`;
}

/** Every person of an organization of so many objectives, with the team. */
export function peopleOf(objectives: number): ReadonlyMap<string, string> {
  return new Map(Array.from({ length: objectives }, (_, objective) => [personOf(objective), placeOf(objective).teamId]));
}

/** The objective that this one contributes to; the first one contributes to nothing. */
export function above(objective: number): number | undefined {
  return objective === 0 ? undefined : Math.floor((objective - 1) / CONTRIBUTORS);
}

/** The objectives that contribute to this one. */
export function below(objective: number, objectives: number): readonly number[] {
  const first = objective * CONTRIBUTORS + 1;
  return Array.from({ length: Math.max(0, Math.min(CONTRIBUTORS, objectives - first)) }, (_, index) => first + index);
}

/** Weight of the link from this objective up. */
export function weightOf(objective: number): number {
  return 1 + (objective % 3);
}

/** What the first check-in of a key result says, a whole number under 100. */
export function firstValueOf(keyResultId: string): number {
  const [objective = '', part = ''] = keyResultId.slice(1).split('.');
  return (7 * Number(objective) + 13 * Number(part)) % 60;
}

/** The API key of a person, or of the viewer. */
export function secretOf(personId: string): string {
  return `bench-${personId}`.padEnd(40, '-');
}
