import type { NonEmpty } from '../random/random.js';
import type { Words } from './words.js';

/** What teams take along from a cycle. */

export const LESSONS: NonEmpty<Words> = [
  { en: 'Ask the supplier before the number is promised.', zh: '承諾數字之前，先問過供應商。' },
  { en: 'Five key results were three too many.', zh: '五個關鍵成果，多了三個。' },
  { en: 'What nobody measures every week surprises us in the last one.', zh: '沒有每週量測的東西，會在最後一週嚇到我們。' },
  { en: 'Talk to the other team before writing, not after.', zh: '動筆之前先跟另一個團隊談，而不是之後。' },
];
export const USED: NonEmpty<Words> = [{ en: 'We asked first this time, and the number is one that both can keep.', zh: '這次我們先問了，訂出的數字雙方都做得到。' }];
export const NOT_USED: NonEmpty<Words> = [{ en: 'We knew it and did it again: nobody owned it.', zh: '明明知道卻又重蹈覆轍：沒有人負責這件事。' }];
export const DECISIONS: NonEmpty<Words> = [
  { en: 'We sign a second supplier.', zh: '簽下第二家供應商。' },
  { en: 'One person keeps the test bench calendar.', zh: '由專人管理測試台行事曆。' },
];
export const VERDICTS: NonEmpty<Words> = [
  { en: 'Still what matters most.', zh: '仍然是最重要的事。' },
  { en: 'The need is the same, the measure was not.', zh: '需求沒變，但衡量方式要改。' },
];
export const CAUSES: NonEmpty<Words> = [
  { en: 'Parts came from one supplier, and late.', zh: '零件只靠一家供應商，而且遲到。' },
  { en: 'The same people had three goals.', zh: '同一批人扛了三個目標。' },
];
