import { quoted } from './quoted.js';
import type { Reading } from './reading.js';
import { fault, read } from './reading.js';
import { dictionary, wordKey } from './words.js';

/** What a row of an export is. */
export type ObjectType = 'objective' | 'key-result' | 'initiative';

const TYPES = dictionary<ObjectType>({
  'objective': ['O', 'Goal', 'Aim', '目標', '目标'],
  'key-result': ['KR', 'Key Results', '關鍵成果', '關鍵結果', '关键结果', '关键成果'],
  'initiative': ['Project', 'Action', 'Action item', 'Task', 'Activity', '行動方案', '專案', '任務', '行動', '项目', '行动方案'],
});

/** Objective, key result or initiative, by any of its names. */
export function readObjectType(text: string): Reading<ObjectType> {
  const type = TYPES.get(wordKey(text));
  return type === undefined ? fault('unknown-object-type', `${quoted(text)} is none of Objective, Key Result and Project`) : read(type);
}
