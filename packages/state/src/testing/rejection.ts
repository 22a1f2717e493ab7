import assert from 'node:assert/strict';

/** The call is refused with a CairnError of this code. */
export async function assertRefused(call: Promise<unknown>, code: string): Promise<void> {
  await assert.rejects(call, { name: 'CairnError', code });
}
