import type { Step } from '@cairn/client';

/** What steps have made so far, numbered as the product numbers it; it knows no rule but that nothing is spoken of before it is there. */
export class Ledger {
  private readonly known = new Set<string>();
  private readonly parts = new Map<string, number>();
  /** Paths of steps that spoke of what was not there yet. */
  readonly strays: string[] = [];

  take({ method, path, body = {} }: Step): void {
    const segments = path.split('/').map(decodeURIComponent);
    const id = segments[2];
    const named = [id, ...Object.entries(body).flatMap(([field, value]) => (typeof value === 'string' && isReference(field, value) ? [value] : []))];
    const made = this.madeBy(method, segments, body);
    if (named.some((name) => name !== undefined && !OWN_WORDS.has(name) && !made.includes(name) && !this.known.has(name))) this.strays.push(path);
    for (const name of made) this.known.add(name);
  }

  private madeBy(method: Step['method'], segments: readonly string[], body: NonNullable<Step['body']>): readonly string[] {
    const [, kind = '', id = '', act = ''] = segments;
    if (method !== 'POST') return [];
    const field = MADE[`${kind}/${act}`];
    if (field !== undefined) return [body[field] as string];
    const whole = PARTS_OF[`${kind}/${act}`];
    if (whole === undefined) return [];
    const key = whole(id);
    const number = (this.parts.get(key) ?? 0) + 1;
    this.parts.set(key, number);
    return [`${key}.${number}`];
  }
}

const OWN_WORDS = new Set(['sweep']);

/** The field of a body that brings the id of what is made. */
const MADE: Readonly<Record<string, string>> = {
  'people/': 'personId',
  'teams/': 'teamId',
  'cycles/': 'cycleId',
  'objectives/': 'objectiveId',
  'alignments/': 'alignmentId',
  'retrospectives/': 'retrospectiveId',
  'retrospectives/lessons': 'lessonId',
  'retrospectives/decisions': 'decisionId',
};

const objectiveOf = (partId: string): string => partId.slice(0, partId.indexOf('.'));
const keyResultOf = (checkInId: string): string => checkInId.slice(0, checkInId.lastIndexOf('.'));

/** Acts that add a part, and to what. */
const PARTS_OF: Readonly<Record<string, (id: string) => string>> = {
  'objectives/key-results': (objectiveId) => objectiveId,
  'key-results/replace': objectiveOf,
  'key-results/initiatives': objectiveOf,
  'key-results/check-ins': (keyResultId) => keyResultId,
  'check-ins/correct': keyResultOf,
};

/** A cycle is made `from` another; a cadence holds `from` a day. */
function isReference(field: string, value: string): boolean {
  return field.endsWith('Id') || (field === 'from' && !/^\d{4}-\d{2}-\d{2}$/.test(value));
}
