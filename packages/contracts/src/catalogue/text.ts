/** Printable ASCII without quote and backslash: one byte a character, in JSON text too. */
const SIMPLE_TEXT = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

/** Control characters but line feed and tab; surrogates without their other half. */
const REFUSED_CHARACTER = /[^\n\t\P{Cc}]|\p{Cs}/u;

const QUOTES = 2;

/**
 * UTF-8 bytes of the JSON text of a string that the history admits: well-formed, in NFC, without control characters but line feed and tab.
 * Undefined for any other string.
 */
export function textBytes(text: string): number | undefined {
  if (SIMPLE_TEXT.test(text)) return text.length + QUOTES;
  if (REFUSED_CHARACTER.test(text) || text.normalize('NFC') !== text) return undefined;
  return Buffer.byteLength(JSON.stringify(text), 'utf8');
}
