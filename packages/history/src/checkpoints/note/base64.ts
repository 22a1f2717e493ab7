/** Reads base64 (RFC 4648 §4) that is written in the one right way, padding included; else nothing. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}
