import type { Reading } from './reading.js';
import { fault, read } from './reading.js';

const TAGS_AT_MOST = 30;
const CHARACTERS_AT_MOST = 60;
const BETWEEN_TAGS = /[;,|、，；\n]/u;

/** Tags parted by semicolon, comma, bar or line break, each once and as it is written. */
export function readTags(text: string): Reading<readonly string[]> {
  const tags = [...new Set(text.split(BETWEEN_TAGS).map((tag) => tag.trim()).filter((tag) => tag !== ''))];
  const isFine = tags.length <= TAGS_AT_MOST && tags.every((tag) => tag.length <= CHARACTERS_AT_MOST);
  return isFine ? read(tags) : fault('unreadable-tags', `A goal has at most ${TAGS_AT_MOST} tags of at most ${CHARACTERS_AT_MOST} characters`);
}
