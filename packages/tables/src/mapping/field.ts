/** What a file may tell, and the names that its column goes by. */
export interface Field {
  /** The names are compared without case, spaces and punctuation (`normalisedName`). The first is how the field is shown. */
  readonly names: readonly string[];
  /** Without its column the file cannot be read. */
  readonly required: boolean;
}

/** The fields of one kind of file. */
export type Fields<F extends string> = Readonly<Record<F, Field>>;

/** `OKR_Reference`, `okr reference` and `OKR-Reference` are one name; full-width letters are as good as others. */
export function normalisedName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}%]/gu, '');
}
