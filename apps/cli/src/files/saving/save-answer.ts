import { renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

/** Writes the body of an answer to a file as it comes. A file under that name is always whole: what breaks off is removed. */
export async function saveAnswer({ body }: Response, file: string): Promise<void> {
  const partial = `${file}.partial`;
  // Opened before anything can break off: a stream that opens it later would make it again after it was removed.
  const opened = await open(partial, 'w');
  try {
    await pipeline(body === null ? Readable.from([]) : Readable.fromWeb(body as ReadableStream<Uint8Array>), opened.createWriteStream());
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}
