import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which of some words stand in any file below a directory, byte by byte: `word in file` for each find. */
export function tracesIn(directory: string, words: readonly string[]): readonly string[] {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap(({ parentPath, name }) => {
    const bytes = readFileSync(join(parentPath, name));
    return tracesInBytes(bytes, words).map((word) => `${word} in ${name}`);
  });
}

/** As UTF-8, UTF-16, lower-cased, and in base64 of either alphabet. */
export function tracesInBytes(bytes: Uint8Array, words: readonly string[]): readonly string[] {
  const held = Buffer.from(bytes);
  return words.filter((word) => formsOf(word).some((form) => held.includes(form)));
}

function formsOf(word: string): readonly Buffer[] {
  const bytes = Buffer.from(word, 'utf8');
  const texts = [bytes.toString('base64').replace(/=+$/, ''), bytes.toString('base64url'), word.toLowerCase()];
  return [bytes, Buffer.from(word, 'utf16le'), ...texts.map((text) => Buffer.from(text))];
}
