import type { ViewsAt } from '@cairn/views';
import type { RememberedViews } from './remembered-views.js';
import { holdsAt, wholeSpan, type Span } from './span.js';

/** What was made of some reads, as long as they give the same. */
export class WhileSame<T> {
  readonly #made = new Map<string, { readonly span: Span; readonly value: Promise<T> }>();

  /** Made anew only where one of its reads gives something else than the last time. @param make follows from what it reads alone */
  async get(key: string, { remembered, position }: { readonly remembered: RememberedViews; readonly position: number }, make: (views: ViewsAt) => Promise<T>): Promise<T> {
    const last = this.#made.get(key);
    if (last !== undefined) {
      const value = await last.value;
      if (holdsAt(last.span, position)) return value;
    }
    const span = wholeSpan();
    const value = make(remembered.at(position, span));
    this.#made.set(key, { span, value });
    return value;
  }
}
