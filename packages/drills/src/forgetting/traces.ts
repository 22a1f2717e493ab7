import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Something to look for, in every form in which a file could hold it. */
export interface Secret {
  readonly what: string;
  readonly forms: readonly Buffer[];
}

export function secretText(what: string, text: string): Secret {
  return { what, forms: [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le'), Buffer.from(text.toLowerCase(), 'utf8'), Buffer.from(Buffer.from(text).toString('base64url'))] };
}

export function secretKey(what: string, key: Uint8Array): Secret {
  const bytes = Buffer.from(key);
  const texts = (['hex', 'base64', 'base64url'] as const).map((encoding) => bytes.toString(encoding));
  return { what, forms: [bytes, ...[...texts, ...texts.map((text) => text.toUpperCase())].map((text) => Buffer.from(text))] };
}

/** Every file of the directory, byte by byte: pages in use and free ones, write-ahead logs. Returns `what in file` for each find. */
export function tracesIn(directory: string, secrets: readonly Secret[]): string[] {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap((file) => {
    const bytes = readFileSync(join(file.parentPath, file.name));
    return secrets.filter(({ forms }) => forms.some((form) => bytes.includes(form))).map(({ what }) => `${what} in ${file.name}`);
  });
}
