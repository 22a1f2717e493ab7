/** What a document of a view can be looked up by, besides its id: members of the document. */
export interface ViewDeclaration {
  readonly keys: readonly string[];
}

/** What storage must know of a projection. */
export interface ProjectionStorage {
  /** Name and version, `progress@3`: each version has rows and cursors of its own, so that a new one is built beside the old. */
  readonly storage: string;
  readonly views: Readonly<Record<string, ViewDeclaration>>;
}

/** One view of one projection version. */
export interface ViewRef {
  readonly storage: string;
  readonly view: string;
}
