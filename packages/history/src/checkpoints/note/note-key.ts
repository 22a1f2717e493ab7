import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { CairnError } from '@cairn/contracts/errors';
import { decodeBase64 } from './base64.js';

/** Type of Ed25519 signatures in signed notes (C2SP signed-note). */
const ED25519 = 0x01;
const KEY_ID_BYTES = 4;
const PUBLIC_KEY_BYTES = 32;
/** What stands before the 32 bytes of a private key in its PKCS #8 form (RFC 8410 §7). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
/** Key names have no plus and no white space, which part the fields around them. */
const KEY_NAME = /^[^+\s]+$/u;

/** Checks signatures of one named Ed25519 key. */
export interface NoteVerifier {
  readonly name: string;
  /** 4 bytes from name and key: tells which of several keys of a name made a signature. */
  readonly keyId: Uint8Array;
  readonly verifies: (text: string, signature: Uint8Array) => boolean;
}

/** Signs with one named Ed25519 key. */
export interface NoteSigner {
  readonly name: string;
  readonly keyId: Uint8Array;
  /** The public key in its text form, `<name>+<key id>+<base64 of type and key>`: what an auditor is given. */
  readonly publicKey: string;
  /** Makes 64 bytes. */
  readonly sign: (text: string) => Uint8Array;
}

/** @param seed 32 bytes: the private key of RFC 8032. @throws CairnError `note-key-malformed` */
export function noteSigner(name: string, seed: Uint8Array): NoteSigner {
  if (!KEY_NAME.test(name) || seed.length !== PUBLIC_KEY_BYTES) throw malformed();
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-PUBLIC_KEY_BYTES);
  const keyId = keyIdOf(name, publicKey);
  return {
    name,
    keyId,
    publicKey: `${name}+${hex(keyId)}+${Buffer.of(ED25519, ...publicKey).toString('base64')}`,
    sign: (text) => sign(null, Buffer.from(text), privateKey),
  };
}

/** Reads a public key in its text form. @throws CairnError `note-key-malformed` */
export function noteVerifier(publicKey: string): NoteVerifier {
  const [name = '', id, ...rest] = publicKey.split('+');
  const encoded = decodeBase64(rest.join('+'));
  if (!KEY_NAME.test(name) || encoded?.length !== 1 + PUBLIC_KEY_BYTES || encoded[0] !== ED25519) throw malformed();
  const bytes = encoded.subarray(1);
  const keyId = keyIdOf(name, bytes);
  if (hex(keyId) !== id) throw malformed();
  const key = importPublicKey(bytes);
  return { name, keyId, verifies: (text, signature) => verify(null, Buffer.from(text), key, signature) };
}

function importPublicKey(bytes: Uint8Array): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(bytes).toString('base64url') }, format: 'jwk' });
}

/** The beginning of SHA-256(name ‖ 0x0A ‖ type ‖ public key). */
function keyIdOf(name: string, publicKey: Uint8Array): Uint8Array {
  return createHash('sha256').update(`${name}\n`).update(Uint8Array.of(ED25519)).update(publicKey).digest().subarray(0, KEY_ID_BYTES);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function malformed(): CairnError {
  return new CairnError('The key of a signed note is malformed.', { code: 'note-key-malformed' });
}
