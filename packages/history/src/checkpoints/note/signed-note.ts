import { CairnError } from '@cairn/contracts/errors';
import { decodeBase64 } from './base64.js';
import type { NoteSigner, NoteVerifier } from './note-key.js';

/** A text and who signed it, in the form of C2SP signed-note: `text`, an empty line, signature lines. */
export interface SignedNote {
  /** Ends with a line feed, which is signed too. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

export interface NoteSignature {
  readonly name: string;
  /** 8 hex digits. */
  readonly keyId: string;
  readonly signature: Uint8Array;
}

const KEY_ID_BYTES = 4;
/** A note with more signatures than this is refused before any of them is looked at. */
const MOST_SIGNATURES = 100;
const CONTROL_CHARACTER = /[^\P{Cc}\n]/u;
const SIGNATURE_LINE = /^— (?<name>[^+\s]+) (?<signature>[A-Za-z0-9+/]+={0,2})$/u;

/** Signs a text that ends with a line feed. */
export function signNote(text: string, signer: NoteSigner): string {
  const signature = Buffer.concat([signer.keyId, signer.sign(text)]).toString('base64');
  return `${text}\n— ${signer.name} ${signature}\n`;
}

/** Takes a note apart without trusting it. @throws CairnError `note-malformed` */
export function parseNote(note: string): SignedNote {
  const end = note.lastIndexOf('\n\n');
  if (end < 1 || !note.endsWith('\n') || CONTROL_CHARACTER.test(note)) throw malformed();
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) throw malformed();
  return { text: note.slice(0, end + 1), signatures: lines.map(parseSignature) };
}

/** Is there a signature of this key, and does every one of it hold? Those of other keys are passed over. */
export function isSignedBy({ text, signatures }: SignedNote, { name, keyId, verifies }: NoteVerifier): boolean {
  const id = Buffer.from(keyId).toString('hex');
  const own = signatures.filter((each) => each.name === name && each.keyId === id);
  return own.length > 0 && own.every(({ signature }) => verifies(text, signature));
}

function parseSignature(line: string): NoteSignature {
  const { name, signature } = SIGNATURE_LINE.exec(line)?.groups ?? {};
  const bytes = decodeBase64(signature ?? '');
  if (name === undefined || !bytes || bytes.length <= KEY_ID_BYTES) throw malformed();
  return { name, keyId: Buffer.from(bytes.subarray(0, KEY_ID_BYTES)).toString('hex'), signature: bytes.subarray(KEY_ID_BYTES) };
}

function malformed(): CairnError {
  return new CairnError('A signed note is malformed.', { code: 'note-malformed' });
}
