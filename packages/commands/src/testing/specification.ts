import { deepStrictEqual, fail, ok, strictEqual } from 'node:assert/strict';
import { catalogue, isCairnError, type EventOf, type NewEvent } from '@cairn/contracts';
import type { FollowedEvent } from '@cairn/history';
import type { Fold } from '../fold/fold.js';
import type { DecisionContext } from '../runtime/command.js';

type Folds = Readonly<Record<string, Fold<unknown>>>;
type States<F> = { readonly [Name in keyof F]: F[Name] extends Fold<infer State> ? State : never };
type Given<F> = { readonly [Name in keyof F]?: readonly EventOf[] };

/** What is specified: the states a decision reads, and the decision. */
export interface Specified<F, Command> {
  readonly reads: F;
  readonly decide: (command: Command, states: States<F>, context: DecisionContext) => readonly NewEvent[];
}

const CONTEXT_AT = '2026-01-05T08:00:00.000Z';

/**
 * Given / when / then for decisions, without a store:
 * `specification(objective).given({ objective: [created] }).when(reword).then([reworded])`.
 * Every event given or expected must be one that the catalogue knows, so that a specification can't speak of what can't be.
 */
export function specification<F extends Folds, Command>(specified: Specified<F, Command>): Specification<F, Command> {
  return new Specification(specified);
}

class Specification<F extends Folds, Command> {
  readonly #specified: Specified<F, Command>;
  readonly #given: Given<F>;

  constructor(specified: Specified<F, Command>, given: Given<F> = {}) {
    this.#specified = specified;
    this.#given = given;
  }

  /** What has happened, for each state that is read. */
  given(given: Given<F>): Specification<F, Command> {
    return new Specification(this.#specified, given);
  }

  when(command: Command): Decision {
    return new Decision(() => {
      const version = Math.max(0, ...Object.values<readonly EventOf[] | undefined>(this.#given).map((events) => events?.length ?? 0));
      return this.#specified.decide(command, this.#states(), { at: CONTEXT_AT, position: version, version, newId: newIds() });
    });
  }

  #states(): States<F> {
    const names = Object.keys(this.#specified.reads) as (keyof F & string)[];
    return Object.fromEntries(names.map((name) => [name, this.#fold(name)])) as States<F>;
  }

  #fold(name: keyof F & string): unknown {
    const fold = this.#specified.reads[name];
    if (!fold) return fail(`nothing reads ${name}`);
    return (this.#given[name] ?? []).reduce<unknown>((state, event, index) => fold.evolve(state, past(event, index)), fold.initial);
  }
}

class Decision {
  readonly #decide: () => readonly NewEvent[];

  constructor(decide: () => readonly NewEvent[]) {
    this.#decide = decide;
  }

  then(expected: readonly NewEvent[]): void {
    for (const event of expected) requireKnown(event);
    deepStrictEqual(this.#decide(), expected);
  }

  thenNothing(): void {
    deepStrictEqual(this.#decide(), []);
  }

  thenRefuses(code: string, details?: Readonly<Record<string, unknown>>): void {
    try {
      fail(`not refused: ${JSON.stringify(this.#decide())}`);
    } catch (error) {
      ok(isCairnError(error), String(error));
      strictEqual(error.code, code);
      if (details) deepStrictEqual({ ...error.details }, details);
    }
  }
}

function requireKnown({ type }: NewEvent): void {
  catalogue.definitionOf(type);
}

/** An event as a fold gets it: at a place of its own in the log. */
function past(event: EventOf, index: number): FollowedEvent {
  requireKnown(event);
  const { version } = catalogue.definitionOf(event.type);
  return {
    ...event,
    id: `event-${index}`,
    schema: version,
    recordedSchema: version,
    index: 0,
    org: 'org',
    position: index + 1,
    stream: 'stream',
    version: index + 1,
    at: CONTEXT_AT,
    actor: 'person',
    via: 'api',
    commandId: `command-${index}`,
    correlationId: 'correlation',
    loadedAt: undefined,
    onBehalfOf: undefined,
    causationId: undefined,
  };
}

/** Ids that a specification can foretell: `id-1`, `id-2`, … */
function newIds(): () => string {
  let made = 0;
  return () => `id-${(made += 1)}`;
}
