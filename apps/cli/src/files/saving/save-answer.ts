import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

/** Writes the body of an answer to a file as it comes. A file under that name is always whole: what breaks off is removed. */
export async function saveAnswer({ body }: Response, file: string): Promise<void> {
  const partial = `${file}.partial`;
  try {
    await pipeline(body === null ? Readable.from([]) : Readable.fromWeb(body as ReadableStream<Uint8Array>), createWriteStream(partial));
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}
