import type { Fault } from './fault.js';
import type { FileKind } from './kinds.js';
import type { Asked, Told, Wish } from './messages.js';
import type { Preview } from './preview.js';
import type { Trial, TrialWish } from './trial.js';

/** What an answer comes to. */
export type Outcome<Value> = { readonly value: Value } | { readonly fault: Fault };

interface Waiting {
  readonly tell: (told: Told) => void;
}

let worker: Worker | undefined;
let asked = 0;
const waiting = new Map<number, Waiting>();

/** Reads a file beside the page. */
export async function preview(kind: FileKind, bytes: Uint8Array): Promise<Outcome<Preview>> {
  const told = await ask({ type: 'preview', kind, bytes });
  if (told.type === 'preview') return { value: told.preview };
  return { fault: faultIn(told) };
}

/** Plans an import beside the page. */
export async function trial(wish: TrialWish, onProgress: (done: number, total: number) => void): Promise<Outcome<Trial>> {
  const told = await ask({ type: 'trial', wish }, onProgress);
  if (told.type === 'trial') return { value: told.trial };
  return { fault: faultIn(told) };
}

function faultIn(told: Told): Fault {
  return told.type === 'fault' ? told.fault : { code: 'other', detail: told.type };
}

/** @returns the answer that ends it; progress goes to `onProgress` */
function ask(wish: Wish, onProgress: (done: number, total: number) => void = () => undefined): Promise<Told> {
  const planner = (worker ??= started());
  const id = (asked += 1);
  return new Promise<Told>((resolve) => {
    waiting.set(id, { tell: (told) => (told.type === 'progress' ? onProgress(told.done, told.total) : resolve(told)) });
    planner.postMessage({ id, wish } satisfies Asked);
  }).finally(() => waiting.delete(id));
}

function started(): Worker {
  const made = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
  made.addEventListener('message', ({ data }: MessageEvent<Told>) => waiting.get(data.id)?.tell(data));
  made.addEventListener('error', () => {
    worker = undefined;
    for (const [id, { tell }] of waiting) tell({ id, type: 'fault', fault: { code: 'other', detail: 'worker' } });
  });
  return made;
}
