import type { Fault } from './fault.js';
import type { FileKind } from './kinds.js';
import type { Preview } from './preview.js';
import type { Trial, TrialWish } from './trial.js';

/** What the page asks of the worker. */
export type Wish = { readonly type: 'preview'; readonly kind: FileKind; readonly bytes: Uint8Array } | { readonly type: 'trial'; readonly wish: TrialWish };

export interface Asked {
  readonly id: number;
  readonly wish: Wish;
}

/** What the worker answers, by the number of the question. */
export type Told = { readonly id: number } & (
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'preview'; readonly preview: Preview }
  | { readonly type: 'trial'; readonly trial: Trial }
  | { readonly type: 'fault'; readonly fault: Fault }
);
