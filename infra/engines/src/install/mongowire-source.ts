import { copyFile, cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EngineMissing } from '../tell.js';
import { HOME } from './places.js';

/** What stands in mongowire/ and goes into the program. */
export const SOURCES = ['main.go', 'front.go', 'batch.go', '_sqlite/pushdown.go', '_sqlite/metadata/column.go', 'go.mod', 'go.sum'].map((file) => `mongowire/${file}`);

/** FerretDB among the modules that `go mod vendor` puts below the program, and its SQLite backend. */
const FERRETDB = 'vendor/github.com/FerretDB/FerretDB/internal';
const BACKEND = 'backends/sqlite';

/** Files of our own that join the backend. */
const ADDED = ['pushdown.go', 'metadata/column.go'];

interface Edit {
  readonly file: string;
  /** Found in the file exactly once. */
  readonly from: RegExp;
  readonly to: string;
}

const EDITS: readonly Edit[] = [
  {
    file: `${BACKEND}/collection.go`,
    from: /\tvar whereClause string\n.*?\n\tq \+= whereClause\n/gs,
    to: '\twhereClause, args := wherePushdown(params.Filter, meta)\n\n\tq += whereClause\n',
  },
  { file: `${BACKEND}/metadata/metadata.go`, from: /DefaultColumn \+ "->'\$\._id'"/g, to: 'DefaultColumn + "->\\"_id\\""' },
  {
    file: `${BACKEND}/metadata/registry.go`,
    from: /\t\t\tfields := strings\.Split\(key\.Field, "\."\)\n.*?strings\.Join\(fields, "->"\)\)\n/gs,
    to: '\t\t\tcolumns[i] = Column(key.Field)\n',
  },
  // SQLite refuses CREATE INDEX by what a connection knew of the schema when it looked last, and the pool keeps connections for ever; asked this way it looks again.
  { file: `${BACKEND}/metadata/registry.go`, from: /"INDEX %q ON %q \(%s\)"/g, to: '"INDEX IF NOT EXISTS %q ON %q (%s)"' },
  // Fields inside of documents are kept from the backend unless this says otherwise, and embedding FerretDB leaves no way to say it.
  { file: 'handler/registry/sqlite.go', from: /opts\.EnableNestedPushdown/g, to: 'true' },
];

/** Copies the program's own sources to a folder. */
export async function copySources(folder: string): Promise<void> {
  await cp(join(HOME, 'mongowire'), folder, { recursive: true });
}

/**
 * Teaches FerretDB's SQLite backend to use the indexes that a collection has; by itself it knows `_id` alone and reads all documents for any other question.
 * @throws EngineMissing when a place to change isn't there as it was in the version that go.mod names
 */
export async function editBackend(folder: string): Promise<void> {
  for (const { file, from, to } of EDITS) {
    const path = join(folder, FERRETDB, file);
    const text = await readFile(path, 'utf8');
    if (text.match(from)?.length !== 1) throw new EngineMissing(`FerretDB's ${file} is not as expected; the edits in mongowire-source.ts belong to the version in mongowire/go.mod.`);
    await writeFile(path, text.replace(from, to));
  }
  for (const file of ADDED) await copyFile(join(folder, '_sqlite', file), join(folder, FERRETDB, BACKEND, file));
}
