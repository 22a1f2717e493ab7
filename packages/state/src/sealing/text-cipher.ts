import { createCipheriv, createDecipheriv } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const TAG_BYTES = 16;
/** The size for which GCM is specified without detours (NIST SP 800-38D §8.2); each data key seals one text, so no nonce can repeat. */
export const IV_BYTES = 12;
export const DATA_KEY_BYTES = 32;

/** What a text is encrypted with, and what it is bound to without being part of it. */
export interface CipherContext {
  readonly dataKey: Uint8Array;
  readonly iv: Uint8Array;
  readonly additionalData: string;
}

/** The ciphertext, ending with its 16-byte tag. */
export function encryptText(text: string, { dataKey, iv, additionalData }: CipherContext): Uint8Array {
  const cipher = createCipheriv(ALGORITHM, dataKey, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(additionalData));
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** Undoes `encryptText`. @throws when anything differs from what it was given. */
export function decryptText(ciphertext: Uint8Array, { dataKey, iv, additionalData }: CipherContext): string {
  const end = ciphertext.byteLength - TAG_BYTES;
  const decipher = createDecipheriv(ALGORITHM, dataKey, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(additionalData));
  decipher.setAuthTag(ciphertext.subarray(Math.max(end, 0)));
  return Buffer.concat([decipher.update(ciphertext.subarray(0, Math.max(end, 0))), decipher.final()]).toString('utf8');
}
