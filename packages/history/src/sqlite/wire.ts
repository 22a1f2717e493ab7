import type { PreparedAppend } from '../chain/prepared.js';

/**
 * A batch on its way to the writer's thread, as two texts: texts cross between threads many times faster than the objects they describe,
 * and the bodies' parts, which are canonical JSON and so hold no line feed, are joined by it rather than escaped once more.
 */
export type WireBatch = readonly [heads: string, texts: string];

type Head = Omit<PreparedAppend, 'text'>;

const PARTS = 5;

export function toWire(batch: readonly PreparedAppend[]): WireBatch {
  const heads = batch.map(({ text: _text, ...head }) => head);
  return [JSON.stringify(heads), batch.flatMap(({ text }) => text).join('\n')];
}

export function fromWire([heads, texts]: WireBatch): PreparedAppend[] {
  const parts = texts.split('\n');
  return (JSON.parse(heads) as Head[]).map((head, n) => ({ ...head, text: parts.slice(n * PARTS, (n + 1) * PARTS) }));
}
