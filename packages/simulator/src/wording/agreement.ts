import type { NonEmpty } from '../random/random.js';
import type { Words } from './words.js';

/** What is said between teams, and when plans change. */

export const PROPOSALS: NonEmpty<Words> = [
  { en: 'If we reach ours, you should feel it in yours. Do you see it so?', zh: '如果我們達成了，你們應該會有感。你們也這樣看嗎？' },
  { en: 'We believe that this is what you need from us this quarter.', zh: '我們認為這正是你們這一季需要的。' },
];
export const ACCEPTANCES: NonEmpty<Words> = [
  { en: 'Yes. Tell us by half time whether it carries.', zh: '是的。期中時請告訴我們是否真的有幫助。' },
  { en: 'Agreed, and we will bring our customers to the pilot.', zh: '同意，我們也會邀客戶一起參加試點。' },
];
export const COUNTERS: NonEmpty<Words> = [
  { en: 'It helps us, but less than the other one: let us weigh it so.', zh: '有幫助，但不如另一項，權重請這樣調整。' },
];
export const DECLINED: NonEmpty<Words> = [
  { en: 'It is a good goal of yours, and nothing that moves ours.', zh: '這是個好目標，但對我們的目標沒有影響。' },
];
export const REWEIGHTED: NonEmpty<Words> = [{ en: 'It turned out to matter more than we thought.', zh: '實際上比當初想的更重要。' }];
export const PARKED: NonEmpty<Words> = [{ en: 'Right, but not this quarter: the same people would carry it.', zh: '方向正確，但這一季不做：人力都在別的目標上。' }];
export const GOALPOST_REASONS: NonEmpty<Words> = [
  { en: 'The second site opens a quarter later than planned.', zh: '第二據點比原訂計畫晚一季啟用。' },
  { en: 'The market fell by a fifth; the old number measures the market and not us.', zh: '市場縮減兩成，原訂數字衡量的是市場，而不是我們。' },
];
export const CANCELLED: NonEmpty<Words> = [{ en: 'The product line was sold.', zh: '該產品線已出售。' }];
export const REPLACED: NonEmpty<Words> = [{ en: 'The number could be reached without anybody being better off.', zh: '這個數字就算達成，也沒有人因此受惠。' }];
export const RESCORED: NonEmpty<Words> = [{ en: 'The last figures came a day after the end; they are in here.', zh: '最後一批數據晚一天到，已計入評分。' }];
export const INITIATIVES: NonEmpty<Words> = [
  { en: 'Talk to ten customers', zh: '訪談十位客戶' },
  { en: 'Build a first version', zh: '做出第一版' },
  { en: 'Train the people at the front', zh: '訓練第一線同仁' },
  { en: 'Clean up the old cases', zh: '清理舊案' },
  { en: 'Measure it once a week', zh: '每週量測一次' },
];
export const DROPPED: NonEmpty<Words> = [{ en: 'The first trial showed that it changes nothing.', zh: '首次試行顯示沒有效果。' }];
