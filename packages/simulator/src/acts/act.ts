import type { Step } from '@cairn/client';
import type { Milliseconds } from '@cairn/method';

/** A step before it is numbered: what somebody does, and when. */
export interface Act extends Pick<Step, 'actorId' | 'method' | 'path' | 'body'> {
  readonly at: Milliseconds;
  readonly what: string;
}

/** Acts in order of time, made as they are asked for. */
export type Acts = Iterable<Act>;

/** A path with its ids URL-encoded. */
export function pathOf(parts: TemplateStringsArray, ...ids: readonly string[]): string {
  return parts.map((part, index) => part + encodeURIComponent(ids[index] ?? '')).join('');
}

/** The body of an act that says nothing but that it is done. */
export const NOTHING_TO_SAY = {} as const;
