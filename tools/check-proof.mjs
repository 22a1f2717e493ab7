/**
 * Checks a proof from the history, offline: node tools/check-proof.mjs PROOF.json
 * Stands alone on purpose: it shares no code with the product that made the proof, so no fault of one hides in the other. One file, Node 20
 * or later, nothing to install. The proof's form and the same checks by hand are described in docs/proofs.md.
 */
/* global Buffer */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const HELP = `Checks a proof from the history, offline.

  node tools/check-proof.mjs PROOF.json [--key KEY] [--older FILE]

  --key KEY      the public key as you know it from elsewhere; without it the
                 key in the proof is used, and you are told to compare it
  --older FILE   a checkpoint that you kept; the proof must continue this very one

Says of each statement whether it holds. Exit code 0: all hold. 1: one does not, or
the file is not a proof. What a proof shows and what not: docs/proofs.md.`;

/** The file isn't a proof at all, or one that can't be checked. */
class NotAProof extends Error {}

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
const bytes = (hex) => Buffer.from(hex, 'hex');
const leaf = (commitHash) => sha256(bytes('00'), bytes(commitHash));
const inner = (left, right) => sha256(bytes('01'), bytes(left), bytes(right));

const isHash = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isText = (value) => typeof value === 'string';
const isHashes = (value) => Array.isArray(value) && value.every(isHash);
const isPosition = (value) => Number.isSafeInteger(value) && value >= 1;

function need(condition, complaint) {
  if (!condition) throw new NotAProof(complaint);
}

function decodeBase64(text, what) {
  const decoded = Buffer.from(text, 'base64');
  need(decoded.toString('base64') === text, `${what} is not proper base64`);
  return decoded;
}

function readProof(file) {
  const proof = parseJson(readText(file), 'the file is not JSON');
  need(proof?.format === 'cairn-proof/1', 'its format is not cairn-proof/1');
  need(isPosition(proof.position), 'its position is not a whole number from 1');
  for (const name of ['body', 'checkpoint', 'publicKey']) need(isText(proof[name]), `${name} is not a text`);
  need(isHash(proof.hash), 'its hash is not 64 lower-case hex digits');
  need(isHashes(proof.inclusion), 'inclusion is not a list of hashes');
  if (proof.older !== undefined) need(isText(proof.older?.checkpoint) && isHashes(proof.older.consistency), 'older is not a checkpoint with a list of hashes');
  return proof;
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new NotAProof(`${file} can't be read (${error.code})`);
  }
}

function parseJson(text, complaint) {
  try {
    return JSON.parse(text);
  } catch {
    throw new NotAProof(complaint);
  }
}

/** A public key in its text form: <name>+<8 hex digits>+<base64 of 0x01 and the 32 bytes of an Ed25519 key>. */
function readKey(text) {
  const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text) ?? [];
  need(name, 'the public key has not the form name+id+base64');
  const raw = decodeBase64(encoded, 'the public key');
  need(raw.length === 33 && raw[0] === 1, 'the public key is not an Ed25519 key');
  need(sha256(`${name}\n`, raw).startsWith(id), "the public key's id is not that of its name and bytes");
  return { text, name, id, key: createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.subarray(1).toString('base64url') }, format: 'jwk' }) };
}

/** A checkpoint: origin, size and root on three lines, an empty line, signature lines. What is signed ends before the empty line. */
function readCheckpoint(note, what) {
  const end = note.lastIndexOf('\n\n');
  need(end > 0 && note.endsWith('\n'), `${what} is not a signed note`);
  const text = note.slice(0, end + 1);
  const [origin, size, root = ''] = text.split('\n');
  need(/^[1-9][0-9]{0,15}$/.test(size) && isPosition(Number(size)), `the size in ${what} is not a whole number from 1`);
  const decodedRoot = decodeBase64(root, `the root in ${what}`);
  need(decodedRoot.length === 32, `the root in ${what} is not 32 bytes`);
  return { text, origin, size: Number(size), root: decodedRoot.toString('hex'), signatures: note.slice(end + 2, -1).split('\n') };
}

/** At least one signature is by this key, and each that claims to be so holds. Signatures by others are passed over. */
function isSigned({ text, origin, signatures }, { name, id, key }) {
  const own = signatures.map((line) => /^— (\S+) (\S+)$/u.exec(line)).filter((match) => match?.[1] === name);
  const decoded = own.map(([, , encoded]) => decodeBase64(encoded, 'a signature')).filter((raw) => raw.subarray(0, 4).toString('hex') === id);
  return origin === name && decoded.length > 0 && decoded.every((raw) => verify(null, Buffer.from(text), key, raw.subarray(4)));
}

const isOdd = (number) => number % 2n === 1n;

/** RFC 9162 §2.1.3.2. */
function isIncluded({ position, hash, inclusion }, { size, root }) {
  if (position > size) return false;
  let [node, place, last] = [leaf(hash), BigInt(position - 1), BigInt(size - 1)];
  for (const sibling of inclusion) {
    if (last === 0n) return false;
    const isRight = isOdd(place) || place === last;
    node = isRight ? inner(sibling, node) : inner(node, sibling);
    while (isRight && !isOdd(place) && place !== 0n) [place, last] = [place >> 1n, last >> 1n];
    [place, last] = [place >> 1n, last >> 1n];
  }
  return last === 0n && node === root;
}

/** RFC 9162 §2.1.4.2. */
function isContinued(older, newer, consistency) {
  if (older.size > newer.size) return false;
  if (older.size === newer.size) return consistency.length === 0 && older.root === newer.root;
  let [place, last] = [BigInt(older.size - 1), BigInt(newer.size - 1)];
  while (isOdd(place)) [place, last] = [place >> 1n, last >> 1n];
  const [first, ...rest] = place === 0n ? [older.root, ...consistency] : consistency;
  if (first === undefined) return false;
  let [oldNode, newNode] = [first, first];
  for (const hash of rest) {
    if (last === 0n) return false;
    const isRight = isOdd(place) || place === last;
    if (isRight) oldNode = inner(hash, oldNode);
    newNode = isRight ? inner(hash, newNode) : inner(newNode, hash);
    while (isRight && !isOdd(place) && place !== 0n) [place, last] = [place >> 1n, last >> 1n];
    [place, last] = [place >> 1n, last >> 1n];
  }
  return last === 0n && oldNode === older.root && newNode === newer.root;
}

/** Does the text itself say which commit of which log it is? */
function namesItself({ body, position }, origin) {
  const commit = parseJson(body, 'the text of the commit is not JSON');
  const logId = position === 1 ? commit?.events?.[0]?.data?.logId : origin.split('/').at(-1);
  return commit?.position === position && `cairn/${commit.org}/${logId}` === origin;
}

const counted = ({ size }) => `${size} ${size === 1 ? 'commit' : 'commits'}`;

/** Every statement of a proof in plain words, and whether it holds. */
function statementsOf(proof, key, kept) {
  const checkpoint = readCheckpoint(proof.checkpoint, 'the checkpoint');
  const { position, hash, older } = proof;
  return [
    [`The text of the commit has the hash ${hash}.`, sha256(proof.body) === hash],
    [`The text says that it is commit ${position} of ${checkpoint.origin}.`, namesItself(proof, checkpoint.origin)],
    [`The checkpoint of ${counted(checkpoint)} is signed by the key ${key.name}+${key.id}.`, isSigned(checkpoint, key)],
    [`The commit is number ${position} of the ${checkpoint.size} that were signed for.`, isIncluded(proof, checkpoint)],
    ...(older ? statementsOfOlder(older, checkpoint, key) : []),
    ...(kept === undefined ? [] : [['The proof continues the checkpoint that you kept.', older?.checkpoint === kept]]),
  ];
}

function statementsOfOlder({ checkpoint: note, consistency }, checkpoint, key) {
  const older = readCheckpoint(note, 'the older checkpoint');
  return [
    [`The older checkpoint of ${counted(older)} is signed by the same key.`, isSigned(older, key)],
    [`The log of ${counted(checkpoint)} begins with that of ${older.size}, unchanged.`, isContinued(older, checkpoint, consistency)],
  ];
}

function readArguments(given) {
  const [file, ...options] = given;
  need(file !== undefined && !file.startsWith('--') && options.length % 2 === 0, 'it needs one file; see --help');
  const settings = { file };
  for (let i = 0; i < options.length; i += 2) {
    need(['--key', '--older'].includes(options[i]), `${options[i]} is no option; see --help`);
    settings[options[i].slice(2)] = options[i + 1];
  }
  return settings;
}

function check(given) {
  const { file, key: knownKey, older } = readArguments(given);
  const proof = readProof(file);
  const statements = statementsOf(proof, readKey(knownKey ?? proof.publicKey), older === undefined ? undefined : readText(older));
  for (const [statement, holds] of statements) console.log(`${holds ? 'holds' : 'FAILS'}  ${statement}`);
  if (knownKey === undefined) console.log(`note   The key came with the proof. Compare it with the one you know from elsewhere: ${proof.publicKey}`);
  const failed = statements.filter(([, holds]) => !holds).length;
  console.log(failed === 0 ? 'The proof holds.' : `The proof does not hold: ${failed} of ${statements.length} statements fail.`);
  return failed === 0 ? 0 : 1;
}

function main(given) {
  if (given.includes('--help')) {
    console.log(HELP);
    return 0;
  }
  try {
    return check(given);
  } catch (error) {
    if (!(error instanceof NotAProof)) throw error;
    console.log(`This can't be checked: ${error.message}.`);
    return 1;
  }
}

process.exitCode = main(process.argv.slice(2));
