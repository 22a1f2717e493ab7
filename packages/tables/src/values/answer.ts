import { quoted } from './quoted.js';
import type { Reading } from './reading.js';
import { fault, read } from './reading.js';
import { dictionary, wordKey } from './words.js';

const ANSWERS = dictionary<'done' | 'open'>({
  done: ['yes', 'true', 'y', 'complete', 'completed', 'finished', '1', '100', '是', '完成', '已完成', '達成'],
  open: ['no', 'false', 'n', 'not done', 'not yet', '0', '否', '未完成', '尚未'],
});

/** Done or not done, as the value of a yes-or-no key result. */
export function readAnswer(text: string): Reading<boolean> {
  const answer = ANSWERS.get(wordKey(text));
  return answer === undefined ? fault('unreadable-value', `${quoted(text)} is neither yes nor no`) : read(answer === 'done');
}
