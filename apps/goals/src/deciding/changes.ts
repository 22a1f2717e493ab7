import { canonicalText, type EventData, type EventType } from '@cairn/contracts';

interface AnyChange {
  readonly field: string;
  readonly from?: unknown;
  readonly to?: unknown;
}

/** The types of events that tell of changed fields. */
export type ChangingType = { [T in EventType]: EventData<T> extends { readonly changes: readonly AnyChange[] } ? T : never }[EventType];

/** One changed field of such an event, with what it was and what it is. */
export type ChangeOf<T extends ChangingType> = EventData<T>['changes'][number];

/** The fields that the changes of such an event can name, with their values. */
export type FieldsOf<T extends ChangingType> = { readonly [One in ChangeOf<T> as One['field']]?: NonNullable<One['to']> };

/** Fields as somebody wants them: null takes a value away, what is absent stays. */
export type Wanted<Fields> = { readonly [Name in keyof Fields]?: Fields[Name] | null };

/** What differs, field by field with before and after, in the order in which it was asked for; nothing for what stays the same. */
export function changesTo<T extends ChangingType>(current: FieldsOf<T>, wanted: Wanted<FieldsOf<T>>): ChangeOf<T>[] {
  const before: Readonly<Record<string, unknown>> = current;
  return Object.entries<unknown>(wanted)
    .filter(([, to]) => to !== undefined)
    .map(([field, to]) => changed(field, before[field], to ?? undefined))
    .filter(({ from, to }) => !isSame(from, to)) as ChangeOf<T>[];
}

/** A state after changes; those without a new value take the field away. */
export function withChanges<State extends object>(state: State, changes: readonly AnyChange[]): State {
  const values = new Map<string, unknown>(Object.entries(state));
  for (const { field, to } of changes) {
    if (to === undefined) values.delete(field);
    else values.set(field, to);
  }
  return Object.fromEntries(values) as State;
}

function changed(field: string, from: unknown, to: unknown): AnyChange {
  return { field, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === undefined || other === undefined) return one === other;
  return canonicalText(one) === canonicalText(other);
}
