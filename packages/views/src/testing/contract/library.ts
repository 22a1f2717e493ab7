import { GENESIS, type Cursor } from '@cairn/history';
import type { RowsBatch } from '../../port/batch.js';
import type { ProjectionStorage, ViewRef } from '../../port/projection.js';
import type { Row } from '../../port/row.js';
import { contentOf, goneContent, type Change } from '../../projection/change.js';
import { planRows } from '../../projection/plan-rows.js';

/** A document of the suite: a note on a shelf, or on none. */
export interface Note {
  readonly shelf?: string;
  readonly weight: number;
  readonly text: string;
}

/** What one commit does to one note; null takes it away. */
export interface Fact {
  readonly position: number;
  readonly id: string;
  readonly note: Note | null;
}

const KEYS = ['shelf', 'weight'] as const;
export const NOTES: ProjectionStorage = { storage: 'notes@1', views: { notes: { keys: KEYS }, unused: { keys: [] } } };
export const VIEW: ViewRef = { storage: NOTES.storage, view: 'notes' };

/** The cursor behind a commit of the suite's logs. */
export function cursorAt(position: number): Cursor {
  return position === 0 ? GENESIS : { position, hash: `hash-${position}` };
}

/** A log as facts about notes: makes the batches of any cut, and knows what must stand at any position. */
export class Library {
  readonly #facts: readonly Fact[];
  readonly org: string;

  constructor(org: string, facts: readonly Fact[]) {
    this.org = org;
    this.#facts = facts;
  }

  /** Position of the last commit. */
  get head(): number {
    return Math.max(...this.#facts.map(({ position }) => position));
  }

  get ids(): string[] {
    return [...new Set(this.#facts.map(({ id }) => id))].toSorted();
  }

  /** What a worker that stands at `after` makes of the commits up to `upTo`. */
  batch(after: number, upTo = this.head): RowsBatch {
    const plan = planRows('notes', this.#changes(after, upTo), this.#base(after));
    return { storage: NOTES.storage, org: this.org, expected: cursorAt(after), next: cursorAt(upTo), ...plan };
  }

  /** The notes that stand at a position, by id. */
  notesAt(position: number): Map<string, Note> {
    const notes = new Map<string, Note>();
    for (const { id, note } of this.#facts.filter((fact) => fact.position <= position)) {
      if (note) notes.set(id, note);
      else notes.delete(id);
    }
    return new Map([...notes].toSorted(([one], [other]) => (one < other ? -1 : 1)));
  }

  #changes(after: number, upTo: number): Change[] {
    return this.#facts
      .filter(({ position }) => position > after && position <= upTo)
      .map(({ position, id, note }) => ({ id, position, ...(note ? contentOf('notes', KEYS, note) : goneContent(KEYS)) }));
  }

  #base(at: number): Map<string, Row> {
    return new Map(planRows('notes', this.#changes(0, at), new Map()).rows.map((row) => [row.id, row]));
  }
}

export function note(text: string, shelf?: string, weight = 1): Note {
  return { ...(shelf !== undefined && { shelf }), weight, text };
}

/** Notes that come, change, move between shelves, go and come back. */
export function sampleLibrary(org: string): Library {
  return new Library(org, [
    { position: 1, id: 'n1', note: note('first', 'top', 10) },
    { position: 2, id: 'n2', note: note('second', 'top', 20) },
    { position: 2, id: 'n3', note: note('third') },
    { position: 3, id: 'n1', note: note('first, moved', 'bottom', 10) },
    { position: 5, id: 'n2', note: null },
    { position: 5, id: 'n4', note: note('fourth', 'bottom', 40) },
    { position: 6, id: 'n1', note: note('first, moved back', 'top', 15) },
    { position: 8, id: 'n2', note: note('second again', 'top', 25) },
    { position: 8, id: 'n3', note: null },
    { position: 9, id: 'n5', note: note('第五 "quoted"\nline', 'top', 20) },
  ]);
}
