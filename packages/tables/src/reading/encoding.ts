/** How the text of a table is written in bytes. UTF-16 always carries its byte order mark. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';

const BOM = '\ufeff';

/** What stands for bytes that are no text in their encoding; a file that holds it of itself has lost text before. */
export const REPLACEMENT_CHARACTER = '\ufffd';

/** Told by the byte order mark; without one it is UTF-8. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8-bom' : 'utf-8';
}

/**
 * The text without its byte order mark, every line break as a line feed. Ill-formed bytes become U+FFFD, so that they spoil the row they
 * stand in and no other.
 */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  const decoder = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding);
  return decoder.decode(bytes).replaceAll(/\r\n?/g, '\n');
}

/** The bytes of a text, with the byte order mark that the encoding carries. */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8-bom') return new TextEncoder().encode(BOM + text);
  return encodeUtf16(BOM + text, encoding === 'utf-16le');
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 * at, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}
