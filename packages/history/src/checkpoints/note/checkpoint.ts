import { CairnError } from '@cairn/contracts/errors';
import { HASH_BYTES, type NodeHash } from '../merkle/hashes.js';
import { decodeBase64 } from './base64.js';
import { noteVerifier, type NoteSigner } from './note-key.js';
import { isSignedBy, parseNote, signNote } from './signed-note.js';

/** What an organization's log was at one moment: so many commits, under this root (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** Which log: see `originOf`. */
  readonly origin: string;
  /** Commits covered, from 1: the position of the last one. */
  readonly size: number;
  readonly root: NodeHash;
}

const SIZE = /^[1-9][0-9]{0,15}$/;

/** Names a log for ever: a log that was begun anew has another id. @param logId of `organization.created` */
export function originOf(org: string, logId: string): string {
  return `cairn/${org}/${logId}`;
}

/** @param signer its name is the checkpoint's origin */
export function signCheckpoint({ origin, size, root }: Checkpoint, signer: NoteSigner): string {
  return signNote(`${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`, signer);
}

/** Reads a checkpoint without looking at its signatures. Lines after the root are passed over. @throws CairnError `note-malformed`, `checkpoint-malformed` */
export function parseCheckpoint(note: string): Checkpoint {
  const [origin, size, root] = parseNote(note).text.split('\n');
  if (!origin) throw malformed();
  return { origin, size: parseSize(size ?? ''), root: parseRoot(root ?? '') };
}

/**
 * Reads a checkpoint that the key signed and that is of the log that the key is named for.
 * @param publicKey in its text form, from a place that the note didn't come from
 * @throws CairnError `note-malformed`, `checkpoint-malformed`, `note-key-malformed`, `checkpoint-not-signed`
 */
export function verifyCheckpoint(note: string, publicKey: string): Checkpoint {
  const checkpoint = parseCheckpoint(note);
  const verifier = noteVerifier(publicKey);
  if (checkpoint.origin === verifier.name && isSignedBy(parseNote(note), verifier)) return checkpoint;
  throw new CairnError('The checkpoint is not signed by this key.', { code: 'checkpoint-not-signed', details: { key: verifier.name } });
}

function parseSize(text: string): number {
  const size = Number(text);
  if (!SIZE.test(text) || !Number.isSafeInteger(size)) throw malformed();
  return size;
}

function parseRoot(text: string): NodeHash {
  const root = decodeBase64(text);
  if (root?.length !== HASH_BYTES) throw malformed();
  return root;
}

function malformed(): CairnError {
  return new CairnError('A checkpoint is malformed.', { code: 'checkpoint-malformed' });
}
