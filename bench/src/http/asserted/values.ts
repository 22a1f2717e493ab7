import { strictEqual } from 'node:assert/strict';
import { connected } from '../load/connections.js';
import type { Acknowledged } from '../load/job.js';
import { secretOf, VIEWER } from '../organization/shape.js';

/** Key results that are asked for. */
const SAMPLE = 200;

/** Over HTTP, key results have the value that was acknowledged last. */
export async function assertLastValues(url: string | readonly string[], acknowledged: readonly Acknowledged[]): Promise<void> {
  const last = [...new Map(acknowledged.map((said) => [said.keyResultId, said])).values()];
  const head = Math.max(...last.map(({ position }) => position));
  const step = Math.ceil(last.length / SAMPLE);
  await connected({ url, connections: 1 }, async (connections) => {
    for (const { keyResultId, value } of last.filter((_, n) => n % step === 0)) {
      const { text } = await connections.askPatiently({ path: `/key-results/${keyResultId}`, secret: secretOf(VIEWER), minPosition: head });
      const { figures } = JSON.parse(text) as { readonly figures: { readonly value: unknown } };
      strictEqual(figures.value, value, keyResultId);
    }
  });
}
