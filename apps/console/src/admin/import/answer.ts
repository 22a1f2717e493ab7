import { faultOf } from './fault.js';
import type { Asked, Told } from './messages.js';
import { previewOf } from './preview.js';
import { tryImport } from './trial.js';

/** Does what the page asks, and tells how far it has come. What goes wrong is told, never thrown. */
export async function answer({ id, wish }: Asked, tell: (told: Told) => void): Promise<void> {
  try {
    if (wish.type === 'preview') tell({ id, type: 'preview', preview: previewOf(wish.kind, wish.bytes) });
    else tell({ id, type: 'trial', trial: await tryImport(wish.wish, (done, total) => tell({ id, type: 'progress', done, total })) });
  } catch (error) {
    tell({ id, type: 'fault', fault: faultOf(error) });
  }
}
