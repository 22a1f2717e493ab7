/** Words that appear nowhere but where they were planted: an answer that has one has it from there. */
export interface Words {
  /** In every name, title and address of the organization. */
  readonly organization: string;
  /** In the titles and texts of its restricted objectives. */
  readonly restricted: string;
  /** In what its people said. */
  readonly sealed: string;
}

export function wordsOf(name: string): Words {
  return { organization: `walk${name}org`, restricted: `walk${name}hush`, sealed: `walk${name}said` };
}
