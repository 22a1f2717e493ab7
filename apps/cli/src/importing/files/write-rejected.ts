import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

const MARK = /\.rejected(-\d+)?$/;

/**
 * Writes the refused rows of a file beside it, or into another directory. An earlier file of refused rows is kept, for somebody may be mending
 * it: the new one has a number, unless it says the same.
 * @returns the path
 */
export function writeRejectedFile(input: string, bytes: Uint8Array, directory = dirname(input)): string {
  mkdirSync(directory, { recursive: true });
  const extension = extname(input);
  const name = basename(input, extension).replace(MARK, '');
  for (let number = 1; ; number += 1) {
    const path = join(directory, `${name}.rejected${number === 1 ? '' : `-${number}`}${extension}`);
    if (!existsSync(path)) writeFileSync(path, bytes, { flag: 'wx' });
    if (readFileSync(path).equals(bytes)) return path;
  }
}
