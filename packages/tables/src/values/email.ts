import { quoted } from './quoted.js';
import type { Reading } from './reading.js';
import { fault, read } from './reading.js';

const CHARACTERS_AT_MOST = 254;
const ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;"]+$/;

/** An e-mail address in lower case: people are told apart by it, and mail systems do not tell cases apart. */
export function readEmail(text: string): Reading<string> {
  const address = text.normalize('NFKC').trim().toLowerCase();
  const isAddress = ADDRESS.test(address) && address.length <= CHARACTERS_AT_MOST;
  return isAddress ? read(address) : fault('unreadable-email', `${quoted(text)} is not an e-mail address`);
}
