/** Documents of each view, by the view's name. They are JSON: what JSON can't tell does not come back. */
export type DocsOf<D> = { readonly [V in keyof D]: object };

/** The documents as a handler sees them: by id, as the events before this one left them. */
export interface Documents<D extends DocsOf<D>> {
  /** A copy of its own: changing it changes nothing until it is put. */
  get<V extends keyof D & string>(view: V, id: string): Promise<D[V] | undefined>;
  put<V extends keyof D & string>(view: V, id: string, doc: D[V]): void;
  /** Does nothing where there is none. */
  remove<V extends keyof D & string>(view: V, id: string): void;
}
