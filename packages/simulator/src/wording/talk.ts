import type { NonEmpty } from '../random/random.js';
import type { Words } from './words.js';

/** What people say in check-ins, and what others answer. */

export const MOVED: NonEmpty<Words> = [
  { en: 'The second group of customers has begun.', zh: '第二批客戶已經開始使用。' },
  { en: 'We changed the order of the steps, and it shows.', zh: '調整步驟順序後，效果出來了。' },
  { en: 'Two large cases were settled.', zh: '結掉了兩個大案。' },
  { en: 'The new figures came in; they hold what we hoped.', zh: '新的數據出來了，符合預期。' },
  { en: 'Little moved this week; most of us were at the fair.', zh: '這週進展不多，大家都在展場。' },
];
export const IN_THE_WAY: NonEmpty<Words> = [
  { en: 'We wait for an answer of the supplier.', zh: '還在等供應商回覆。' },
  { en: 'Two people are on another project until the end of the month.', zh: '兩位同仁被調去支援其他專案到月底。' },
  { en: 'We do not know which of the two causes it is.', zh: '還分不清是哪一個原因造成的。' },
  { en: 'The test bench is booked out.', zh: '測試台已被排滿。' },
];
export const NEXT: NonEmpty<Words> = [
  { en: 'Visit the three customers who left.', zh: '拜訪三位流失的客戶。' },
  { en: 'Try the short version with one team first.', zh: '先在一個小組試行精簡版。' },
  { en: 'Ask Operations for one day of the test bench.', zh: '向營運單位商借一天測試台。' },
  { en: 'Stop the weekly report and use the time for calls.', zh: '停掉週報，把時間拿來打電話。' },
];
export const THANKS: NonEmpty<Words> = [
  { en: 'Thank you for saying it early.', zh: '謝謝你這麼早就說出來。' },
  { en: 'Good that you tried it with one team first.', zh: '先用一個小組試行，做得很好。' },
];
export const QUESTIONS: NonEmpty<Words> = [
  { en: 'What would have to happen for the number to move?', zh: '要發生什麼事，這個數字才會動？' },
  { en: 'Which of the two would you stop first?', zh: '如果只能停一個，你會先停哪一個？' },
];
export const OFFERS: NonEmpty<Words> = [
  { en: 'I can talk to the other division on Monday.', zh: '我週一可以去跟另一個事業處談。' },
  { en: 'Shall I free somebody for two days?', zh: '需要我調一個人來支援兩天嗎？' },
];
export const CORRECTED: NonEmpty<Words> = [
  { en: 'One site was counted twice.', zh: '有一個據點重複計算。' },
  { en: 'The figure was that of the week before.', zh: '誤植為前一週的數字。' },
];
